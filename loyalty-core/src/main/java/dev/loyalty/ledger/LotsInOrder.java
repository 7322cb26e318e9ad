package dev.loyalty.ledger;

import dev.loyalty.value.UnitKind;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Lots in the making: in their order, those of the same days one after the other. */
final class LotsInOrder {

    private long[] from;
    private long[] through;
    private UnitKind[] kinds;
    private long[] steps;
    private int size;
    private long total;

    /** Room for about so many; it grows where they are more. */
    LotsInOrder(int room) {
        from = new long[room];
        through = new long[room];
        kinds = new UnitKind[room];
        steps = new long[room];
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
        if (size == steps.length) {
            resize(Math.max(4, 2 * size));
        }
        from[size] = itsFrom;
        through[size] = itsThrough;
        kinds[size] = kind;
        steps[size] = some;
        size++;
    }

    private void resize(int room) {
        from = Arrays.copyOf(from, room);
        through = Arrays.copyOf(through, room);
        kinds = Arrays.copyOf(kinds, room);
        steps = Arrays.copyOf(steps, room);
    }

    /** Some lots and others, or without them. */
    static Lots merged(Lots mine, Lots theirs, int sign) {
        if (theirs.isEmpty()) {
            return mine;
        }
        if (mine.isEmpty() && sign > 0) {
            return theirs;
        }
        Lots sameDays = onSameDays(mine, theirs, sign);
        return sameDays != null ? sameDays : all(mine, theirs, sign);
    }

    /** Most movements change the number of a few lots alone: all else is shared with those before. Null where a lot comes or goes. */
    private static @Nullable Lots onSameDays(Lots mine, Lots theirs, int sign) {
        long[] steps = mine.steps.clone();
        long total = mine.total();
        int at = 0;
        for (int j = 0; j < theirs.size(); j++) {
            while (at < mine.size() && compare(mine, at, theirs, j) < 0) {
                at++;
            }
            boolean isThere = at < mine.size() && compare(mine, at, theirs, j) == 0;
            long sum = isThere ? Math.addExact(steps[at], sign * theirs.steps[j]) : 0;
            if (sum <= 0) {
                return null;
            }
            steps[at] = sum;
            total = Math.addExact(total, sign * theirs.steps[j]);
        }
        return new Lots(mine.from, mine.through, mine.kinds, steps, total);
    }

    private static Lots all(Lots mine, Lots theirs, int sign) {
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
            resize(size);
        }
        return new Lots(from, through, kinds, steps, total);
    }
}
