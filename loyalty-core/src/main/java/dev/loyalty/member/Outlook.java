package dev.loyalty.member;

import dev.loyalty.event.Requirement;
import dev.loyalty.value.Money;
import dev.loyalty.value.TierId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What time will do to a tier if nothing more is bought.
 *
 * @param on the day on which the member moves down, in the program's zone: at its start, unless a pin ends at another time
 * @param to the tier that is then held
 * @param missing what is to be spent so that the tier is kept, at the latest on the day before, or, where orders count only after some
 *     days, so many days before; null if that would not prevent the move, because it does not count in time, or more is required
 * @param requirement what the tier takes, with the figures of that day, if a condition decides; else null
 */
public record Outlook(
        LocalDate on,
        TierId to,
        @Nullable Money missing,
        @Nullable Requirement requirement) {

    /** {@return for example {@code "will be moved down to bronze on 2027-03-15 unless 120.00 EUR are spent before"}} */
    @Override
    public String toString() {
        String unless = missing == null ? "" : " unless " + missing + " are spent before";
        String want =
                requirement == null ? "" : ", for want of " + requirement.missing() + (unless.isEmpty() ? "" : ",");
        return "will be moved down to %s on %s".formatted(to, on) + want + unless;
    }
}
