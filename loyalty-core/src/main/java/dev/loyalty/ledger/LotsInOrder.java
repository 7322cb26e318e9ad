package dev.loyalty.ledger;

import dev.loyalty.value.UnitKind;
import java.util.Arrays;

/** Lots in the making: in their order, those of the same days one after the other. */
final class LotsInOrder {

    private long[] from;
    private long[] through;
    private UnitKind[] kinds;
    private long[] steps;
    private int size;
    private long total;

    LotsInOrder(int most) {
        from = new long[most];
        through = new long[most];
        kinds = new UnitKind[most];
        steps = new long[most];
    }

    void add(long itsFrom, long itsThrough, UnitKind kind, long some) {
        if (some == 0) {
            return;
        }
        total = Math.addExact(total, some);
        int last = size - 1;
        if (last >= 0 && Lots.compare(from[last], through[last], kinds[last], itsFrom, itsThrough, kind) == 0) {
            steps[last] = Math.addExact(steps[last], some);
            return;
        }
        from[size] = itsFrom;
        through[size] = itsThrough;
        kinds[size] = kind;
        steps[size] = some;
        size++;
    }

    /** Some lots and others, or without them. */
    static Lots merged(Lots mine, Lots theirs, int sign) {
        if (theirs.isEmpty()) {
            return mine;
        }
        LotsInOrder all = new LotsInOrder(mine.size() + theirs.size());
        int i = 0;
        int j = 0;
        while (i < mine.size() || j < theirs.size()) {
            int order = i == mine.size() ? 1 : j == theirs.size() ? -1 : compare(mine, i, theirs, j);
            long sum = Math.addExact(order <= 0 ? mine.steps[i] : 0, order >= 0 ? sign * theirs.steps[j] : 0);
            if (sum < 0) {
                throw new IllegalArgumentException(
                        "%s are to go of %s, which has not so many in each lot".formatted(theirs, mine));
            }
            if (order <= 0) {
                all.add(mine.from[i], mine.through[i], mine.kinds[i], sum);
            } else {
                all.add(theirs.from[j], theirs.through[j], theirs.kinds[j], sum);
            }
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return all.lots();
    }

    private static int compare(Lots mine, int i, Lots theirs, int j) {
        return Lots.compare(
                mine.from[i], mine.through[i], mine.kinds[i], theirs.from[j], theirs.through[j], theirs.kinds[j]);
    }

    Lots lots() {
        if (size == 0) {
            return Lots.NONE;
        }
        if (size < steps.length) {
            from = Arrays.copyOf(from, size);
            through = Arrays.copyOf(through, size);
            kinds = Arrays.copyOf(kinds, size);
            steps = Arrays.copyOf(steps, size);
        }
        return new Lots(from, through, kinds, steps, total);
    }
}
