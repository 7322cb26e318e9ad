package dev.loyalty.oracle;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An order as a plain list of what was said of it. */
final class PlainOrder {

    /** Takings after this are none: all of them are seen. */
    static final int ALL = Integer.MAX_VALUE;

    /** A refund, and the number of the deed that told of it. */
    static final class Back {
        final String id;
        final Giveback giveback;
        final int deed;
        boolean voided;

        Back(String id, Giveback giveback, int deed) {
            this.id = id;
            this.giveback = giveback;
            this.deed = deed;
        }
    }

    final String id;
    final List<Back> backs = new ArrayList<>();

    @Nullable
    Instant at;

    @Nullable
    LocalDate day;

    /** The day on which it counts: its own, or that of the first version that keeps days; null if that was pruned. */
    @Nullable
    LocalDate countsOn;

    /** Whether it is one where orders are counted. */
    boolean isOne;

    @Nullable
    Basket basket;

    private final java.util.TreeMap<Integer, Basket> baskets = new java.util.TreeMap<>();

    @Nullable
    Plan rule;
    /** A revision that came before the order; null if none did. */
    @Nullable
    Basket early;

    BigDecimal rate = BigDecimal.ONE;
    long revision;
    boolean cancelled;
    int cancelledBy;
    /** The deed from which it counts; -1 while it waits. */
    int countsFrom = -1;
    /** Whether a snapshot told of it first, and it counted at once: then it was paid before what else the snapshot tells. */
    boolean bySnapshot;
    /** When it begins to count, where it waits for that: when the day begins by the version under which it was paid. */
    @Nullable
    Instant matures;

    PlainOrder(String id) {
        this.id = id;
    }

    boolean isHere() {
        return basket != null;
    }

    void edit(Basket other, int deed) {
        basket = other;
        baskets.put(deed, other);
    }

    /** The basket as of a deed; without a cutoff, and where what was taken back is forgiven for ever, as it is. */
    private @Nullable Basket basketAsOf(int cutoff) {
        var entry = cutoff < 0 ? null : baskets.floorEntry(cutoff);
        if (entry != null) {
            return entry.getValue();
        }
        return cutoff < 0 || baskets.isEmpty() ? basket : baskets.firstEntry().getValue();
    }

    void beginsToCount(int deed, boolean asOne) {
        countsFrom = deed;
        isOne = asOne;
    }

    /** Whether it waits, and begins to count by an instant. */
    boolean maturesBy(Instant end) {
        Instant due = countsFrom < 0 ? matures : null;
        return due != null && !due.isAfter(end);
    }

    boolean counting() {
        return isHere() && countsFrom >= 0;
    }

    @Nullable
    Back back(String refund) {
        for (Back back : backs) {
            if (back.id.equals(refund)) {
                return back;
            }
        }
        return null;
    }

    Rest rest(int cutoff) {
        return restOf(java.util.Objects.requireNonNull(basket), cutoff);
    }

    Rest restWith(Giveback more) {
        backs.add(new Back("more", more, 0));
        Rest rest = rest(ALL);
        backs.remove(backs.size() - 1);
        return rest;
    }

    Rest restOf(Basket other, int cutoff) {
        List<Giveback> seen = new ArrayList<>();
        for (Back back : backs) {
            if (!back.voided && back.deed <= seen(cutoff)) {
                seen.add(back.giveback);
            }
        }
        return Rest.of(other, seen);
    }

    /** The last deed whose takings are seen: what was taken before it began to count always is. */
    private int seen(int cutoff) {
        return cutoff < 0 && bySnapshot ? countsFrom - 1 : Math.max(cutoff, countsFrom);
    }

    long left() {
        return cancelled ? 0 : rest(ALL).total();
    }

    /** What counts, were nothing taken back by deeds after the cutoff and after it began to count. */
    long counts(int cutoff) {
        Basket bought = basketAsOf(cutoff);
        Plan by = rule;
        if (bought == null || by == null || (cancelled && cancelledBy <= seen(cutoff))) {
            return 0;
        }
        Plan.Spend spend = by.spend();
        long counted = converted(afterGiftCard(restOf(bought, cutoff), spend, bought));
        long judged = spend.minimumOfPurchase()
                ? converted(afterGiftCard(Rest.of(bought, List.of()), spend, bought))
                : counted;
        return judged < spend.minimum() ? 0 : counted;
    }

    /** In the program's currency, at the rate of the order's time, to the nearest cent. */
    private long converted(long amount) {
        return rate.multiply(BigDecimal.valueOf(amount))
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    /** The card paid for its share of all that is left, and of what counts of it. */
    private static long afterGiftCard(Rest rest, Plan.Spend spend, Basket bought) {
        long counted = rest.countable(spend);
        if (spend.giftCards() || bought.giftCard() == 0 || counted == 0) {
            return counted;
        }
        long card = Cents.share(Math.min(bought.giftCard(), bought.total()), rest.total(), bought.total());
        return Cents.share(counted, rest.total() - card, rest.total());
    }
}
