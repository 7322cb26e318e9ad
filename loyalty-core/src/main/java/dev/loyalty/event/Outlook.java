package dev.loyalty.event;

import dev.loyalty.value.LadderId;
import dev.loyalty.value.Money;
import dev.loyalty.value.TierId;
import dev.loyalty.wording.English;
import dev.loyalty.wording.Phrase;
import dev.loyalty.wording.Phrased;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What time will do to a tier if nothing more is bought.
 *
 * @param on the day on which the member moves down, in the program's zone: at its start, unless a pin ends at another time
 * @param to the tier that is then held
 * @param missing what is to be spent, in one order or, where orders have no minimum, in several, so that the tier is kept; null if no
 *     amount prevents the move, because none counts in time, or more than spend is required
 * @param from the first day on which what is spent counts for that; null if it does at once, and where nothing is missing
 * @param before the day before which it is to be spent, after the last one on which that keeps the tier: mostly the day of the move, but
 *     sooner where orders count only after some days, and where a period, a review or a version of the program decides sooner; null where
 *     nothing is missing
 * @param requirement what the tier takes, with the figures of that day, if a condition decides; else null
 */
public record Outlook(
        LocalDate on,
        TierId to,
        @Nullable Money missing,
        @Nullable LocalDate from,
        @Nullable LocalDate before,
        @Nullable Requirement requirement)
        implements Phrased {

    /**
     * A move down that no amount prevents.
     *
     * @param on the day on which the member moves down, in the program's zone
     * @param to the tier that is then held
     * @param requirement what the tier takes, with the figures of that day, if a condition decides; else null
     */
    public Outlook(LocalDate on, TierId to, @Nullable Requirement requirement) {
        this(on, to, null, null, null, requirement);
    }

    /**
     * The last day on which the tier is held, or, where a pin ends within a day, the last whole one.
     *
     * @return the day before {@link #on()}, also where the program's zone skipped that date
     */
    public LocalDate validThrough() {
        return on.minusDays(1);
    }

    /**
     * The last day on which what is missing may be spent.
     *
     * @return the day before {@link #before()}, also where the program's zone skipped that date; empty where nothing is missing
     */
    public Optional<LocalDate> spendThrough() {
        return Optional.ofNullable(before).map(day -> day.minusDays(1));
    }

    /** {@return the outlook with the tier's name on whichever ladder has it} */
    @Override
    public Phrase phrase() {
        return phrase(null);
    }

    /**
     * What is said of it.
     *
     * @param ladder on which ladder; null if that is not known
     * @return the outlook as a part of a sentence
     */
    public Phrase phrase(@Nullable LadderId ladder) {
        Phrase down = Phrase.of(key()).tier("to", ladder, to).day("on", on);
        if (requirement != null) {
            down = down.phrase("want", requirement.missingPhrase());
        }
        return missing == null ? down : down.phrase("unless", unless(missing));
    }

    private String key() {
        if (missing == null) {
            return requirement == null ? "outlook.down" : "outlook.down-for-want";
        }
        return requirement == null ? "outlook.unless" : "outlook.unless-for-want";
    }

    private Phrase unless(Money amount) {
        boolean isBefore = before == null || on.equals(before);
        if (from == null) {
            Phrase spent = Phrase.of(isBefore ? "outlook.spent" : "outlook.spent-sooner");
            return before(spent.money("amount", amount), isBefore);
        }
        Phrase spent = Phrase.of(isBefore ? "outlook.spent-from" : "outlook.spent-from-sooner");
        return before(spent.money("amount", amount).day("from", from), isBefore);
    }

    private Phrase before(Phrase spent, boolean isBefore) {
        return isBefore || before == null ? spent : spent.day("before", before);
    }

    /**
     * For example {@code "will be moved down to bronze on 2027-03-15 unless 120.00 EUR are spent before"}.
     *
     * @return the outlook as a part of an English sentence
     */
    @Override
    public String toString() {
        return English.of(this);
    }
}
