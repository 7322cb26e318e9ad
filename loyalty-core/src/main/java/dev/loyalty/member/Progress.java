package dev.loyalty.member;

import dev.loyalty.value.Money;
import dev.loyalty.value.TierId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far the next tier is.
 *
 * @param spent what is measured; 0 if it is below
 * @param next the next tier up; null at the top
 * @param threshold the next tier's threshold; null at the top
 * @param missing what is missing to it; null at the top
 * @param basket what a basket must come to before the member's own discount of today, so that what is paid for it is what is
 *     missing, rounded up; null at the top, and where the discount is (almost) 100 %
 * @param percent spent / threshold, rounded down; 100 only when it is reached, and at the top
 */
public record Progress(
        Money spent,
        @Nullable TierId next,
        @Nullable Money threshold,
        @Nullable Money missing,
        @Nullable Money basket,
        int percent) {

    /** {@return the next tier up, or empty at the top} */
    public Optional<TierId> nextTier() {
        return Optional.ofNullable(next);
    }

    /** {@return for example {@code "spent 470.00 EUR, next silver at 500.00 EUR, missing 30.00 EUR, 94 %"}} */
    @Override
    public String toString() {
        return next == null
                ? "spent " + spent + ", top tier"
                : "spent %s, next %s at %s, missing %s, %s %%".formatted(spent, next, threshold, missing, percent);
    }
}
