package dev.loyalty.oracle.transfers;

import dev.loyalty.value.UnitKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What somebody has: units one by one, each with its kind and its last day. */
final class PlainMember {

    static final int NEVER = Integer.MAX_VALUE;

    private static final List<UnitKind> ORDER =
            List.of(UnitKind.GIVEN, UnitKind.RETURNED, UnitKind.EARNED, UnitKind.MIGRATED, UnitKind.BOUGHT);

    /** In the order in which they are spent. */
    private static final Comparator<Unit> FIRST =
            Comparator.comparing((Unit unit) -> ORDER.indexOf(unit.kind())).thenComparing(Unit::last);

    final List<Unit> units = new ArrayList<>();
    long debt;
    int life = 1;

    record Unit(UnitKind kind, int last) {}

    long total() {
        return units.size() - debt;
    }

    /** What is there pays what is owed; then what is no longer valid is gone. */
    void settle(int today) {
        long paid = Math.min(debt, units.size());
        take(paid);
        debt -= paid;
        units.removeIf(unit -> unit.last() < today);
    }

    List<Unit> take(long many) {
        units.sort(FIRST);
        List<Unit> taken = new ArrayList<>(units.subList(0, (int) many));
        units.subList(0, (int) many).clear();
        return taken;
    }

    /** First those that were brought, then others of the same kind and end, the earliest end first, then any. */
    List<Unit> takeOf(List<Unit> own, long many) {
        List<Unit> taken = new ArrayList<>();
        own.stream().filter(units::remove).forEach(taken::add);
        own.stream()
                .distinct()
                .sorted(Comparator.comparing(Unit::last).thenComparing(Unit::kind))
                .forEach(like -> {
                    while (taken.size() < many && units.remove(like)) {
                        taken.add(like);
                    }
                });
        taken.addAll(take(Math.min(many - taken.size(), units.size())));
        return taken;
    }

    static List<Unit> inOrder(List<Unit> some) {
        return some.stream().sorted(FIRST).toList();
    }

    void erase() {
        units.clear();
        debt = 0;
        life++;
    }

    @Override
    public String toString() {
        Map<String, Integer> lots = new TreeMap<>();
        units.forEach(
                unit -> lots.merge(unit.kind() + " " + (unit.last() == NEVER ? "-" : unit.last()), 1, Integer::sum));
        return lots + " owed " + debt;
    }
}
