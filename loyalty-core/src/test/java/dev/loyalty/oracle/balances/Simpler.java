package dev.loyalty.oracle.balances;

import dev.loyalty.oracle.With;
import dev.loyalty.value.UnitKind;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Simpler programs and deeds. */
final class Simpler {

    private Simpler() {}

    static List<Plan> plans(Plan plan) {
        List<Plan> all = new ArrayList<>();
        for (int i = 0; i < plan.balances().size(); i++) {
            if (plan.balances().size() > 1) {
                List<Plan.Balance> fewer = new ArrayList<>(plan.balances());
                fewer.remove(i);
                all.add(With.other(plan, "balances", fewer));
            }
            for (Plan.Balance balance : balances(plan.balances().get(i))) {
                all.add(with(plan, i, balance));
            }
        }
        all.add(With.other(plan, "zone", ZoneId.of("UTC")));
        all.removeIf(plan::equals);
        return all;
    }

    /** A version that differs less from the one before. */
    static List<Plan> plans(Plan plan, Plan before) {
        List<Plan> all = new ArrayList<>();
        all.add(With.other(plan, before, "balances"));
        all.add(With.other(plan, before, "zone"));
        all.add(With.other(plan, "from", null));
        for (int i = 0; i < Math.min(plan.balances().size(), before.balances().size()); i++) {
            Plan.Balance own = plan.balances().get(i);
            for (var component : Plan.Balance.class.getRecordComponents()) {
                all.add(with(plan, i, With.other(own, before.balances().get(i), component.getName())));
            }
        }
        all.removeIf(plan::equals);
        return all;
    }

    private static Plan with(Plan plan, int index, Plan.Balance balance) {
        List<Plan.Balance> balances = new ArrayList<>(plan.balances());
        balances.set(index, balance);
        return With.other(plan, "balances", balances);
    }

    private static List<Plan.Balance> balances(Plan.Balance b) {
        List<Plan.Balance> all = new ArrayList<>();
        all.add(With.other(b, "least", 0L));
        for (String bound : List.of("most", "mostCredited", "mostDebited", "holdFor")) {
            all.add(With.other(b, bound, null));
        }
        all.add(With.other(b, "partial", false));
        all.add(With.other(b, "shortfall", "clamp"));
        all.add(With.other(b, "afterDays", 0));
        all.add(With.other(b, "confirmed", false));
        all.add(With.other(b, "endsFromAvailable", false));
        all.add(With.other(b, "first", List.of()));
        all.add(With.other(b, "remindBefore", 0));
        all.add(With.other(b, "prolongs", false));
        all.add(With.other(b, "remindsOfKinds", false));
        all.add(With.other(b, "shown", true));
        all.add(With.other(
                With.other(With.other(b, "retired", false), "retiredUntil", (LocalDate) null), "retiredInto", null));
        all.add(With.other(b, "retiredInto", null));
        all.add(With.other(b, "limits", List.of()));
        for (int i = 0; i < b.limits().size(); i++) {
            List<Plan.Limit> fewer = new ArrayList<>(b.limits());
            fewer.remove(i);
            all.add(With.other(b, "limits", fewer));
        }
        all.add(With.other(b, "ends", Map.of()));
        for (UnitKind kind : b.ends().keySet()) {
            Map<UnitKind, End> fewer = new EnumMap<>(b.ends());
            fewer.remove(kind);
            all.add(With.other(b, "ends", fewer));
            if (b.end(kind) instanceof End.After after) {
                Map<UnitKind, End> simpler = new EnumMap<>(b.ends());
                simpler.put(kind, With.other(after, "stretch", End.Stretch.DAY));
                all.add(With.other(b, "ends", simpler));
            }
        }
        return all;
    }

    static List<Deed> deeds(Deed deed) {
        List<Deed> all = new ArrayList<>();
        if (deed instanceof Deed.Credited it) {
            all.add(With.other(it, "at", it.now()));
            all.add(With.other(it, "kind", UnitKind.GIVEN));
            all.add(With.other(it, "through", (LocalDate) null));
            all.add(With.other(it, "units", "10"));
        } else if (deed instanceof Deed.Debited it) {
            all.add(With.other(it, "at", it.now()));
            all.add(With.other(it, "units", "1"));
        } else if (deed instanceof Deed.Held it) {
            all.add(With.other(With.other(it, "at", it.now()), "id", null));
            all.add(With.other(it, "lasting", null));
            all.add(With.other(it, "units", "1"));
        } else if (deed instanceof Deed.Captured it) {
            all.add(With.other(With.other(it, "at", it.now()), "id", null));
            all.add(With.other(it, "units", null));
            all.add(With.other(it, "keepsRest", false));
        } else if (deed instanceof Deed.Scheduled it) {
            all.add(With.other(it, "at", it.now()));
            all.add(With.other(it, "kind", UnitKind.GIVEN));
            all.add(With.other(it, "through", (LocalDate) null));
        } else if (deed instanceof Deed.Confirmed it) {
            all.add(With.other(it, "at", it.now()));
        } else if (deed instanceof Deed.Opened it) {
            all.add(With.other(it, "at", it.now()));
            all.add(With.other(it, "debt", "0"));
            for (int i = 0; i < it.lots().size(); i++) {
                List<Deed.Brought> fewer = new ArrayList<>(it.lots());
                fewer.remove(i);
                all.add(With.other(it, "lots", fewer));
            }
        } else if (deed instanceof Deed.Adjusted it) {
            all.add(With.other(it, "at", it.now()));
            all.add(With.other(it, "kind", UnitKind.GIVEN));
            all.add(With.other(it, "through", (LocalDate) null));
        } else if (deed instanceof Deed.Converted it) {
            all.add(With.other(it, "at", it.now()));
            all.add(With.other(it, "kind", UnitKind.GIVEN));
            all.add(With.other(With.other(it, "take", "1"), "give", "1"));
        } else if (deed instanceof Deed.Ended it) {
            all.add(With.other(it, "at", it.now()));
            all.add(With.other(it, "kind", null));
            all.add(With.other(it, "by", (LocalDate) null));
        } else if (deed instanceof Deed.Reversed it) {
            all.add(With.other(it, "at", it.now()));
        } else if (deed instanceof Deed.Released it) {
            all.add(With.other(With.other(it, "at", it.now()), "id", null));
        }
        all.removeIf(deed::equals);
        return all;
    }
}
