package dev.loyalty.oracle.balances;

import dev.loyalty.oracle.Dice;
import dev.loyalty.oracle.With;
import dev.loyalty.program.json.ProgramFormatException;
import dev.loyalty.program.json.ProgramJson;
import dev.loyalty.value.UnitKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes random programs that the library takes. */
final class PlanMaker {

    private static final List<String> CHANGES = List.of(
            "least",
            "most",
            "mostCredited",
            "mostDebited",
            "partial",
            "shortfall",
            "afterDays",
            "confirmed",
            "ends",
            "ends",
            "endsFromAvailable",
            "prolongs",
            "remindsOfKinds",
            "first",
            "holdFor",
            "remindBefore",
            "limits");

    private final Dice dice;
    private final Set<Topic> topics;

    PlanMaker(Dice dice, Set<Topic> topics) {
        this.dice = dice;
        this.topics = topics;
    }

    Plan plan() {
        Plan plan = any();
        while (refusal(plan) != null) {
            plan = any();
        }
        return plan;
    }

    private Plan any() {
        List<Plan.Balance> balances = new ArrayList<>(List.of(balance("points")));
        if (has(Topic.SEVERAL)) {
            balances.add(balance("cash"));
        }
        return new Plan(1, null, zone(), balances);
    }

    private ZoneId zone() {
        return ZoneId.of(
                has(Topic.ZONES)
                        ? dice.of(
                                "Pacific/Apia",
                                "Pacific/Kiritimati",
                                "America/Sao_Paulo",
                                "Europe/Lisbon",
                                "Atlantic/Azores",
                                "Africa/Cairo",
                                "Europe/Berlin")
                        : "UTC");
    }

    /** Another version: as the one before but for a few things. */
    Plan next(Plan before, int version, @Nullable Instant from) {
        Plan plan = null;
        while (plan == null || refusal(plan) != null) {
            plan = With.other(With.other(changed(before), "version", version), "from", from);
        }
        return plan;
    }

    private Plan changed(Plan plan) {
        List<Plan.Balance> balances = new ArrayList<>();
        for (Plan.Balance before : plan.balances()) {
            Plan.Balance fresh = balance(before.id());
            Plan.Balance changed = before;
            for (int i = dice.from(0, 3); i > 0; i--) {
                changed = With.other(changed, fresh, dice.of(CHANGES));
            }
            balances.add(has(Topic.RETIREMENTS) && dice.in(2) ? retired(changed, plan.zone()) : changed);
        }
        if (balances.size() == 1 && has(Topic.SEVERAL)) {
            balances.add(balance("cash"));
        }
        Plan changed = With.other(plan, "balances", balances);
        // to the east: to the west, the documents do not say what becomes of what was available
        return has(Topic.OTHER_ZONE) ? With.other(changed, "zone", ZoneId.of("Pacific/Kiritimati")) : changed;
    }

    private boolean has(Topic topic) {
        return topics.contains(topic);
    }

    private Plan.Balance balance(String id) {
        String currency = has(Topic.DECIMALS) && !dice.in(3) ? dice.of("EUR", "JPY", "USD", "TND") : null;
        int decimals = currency == null
                ? has(Topic.DECIMALS) ? dice.from(0, 6) : 0
                : Currency.getInstance(currency).getDefaultFractionDigits();
        Map<UnitKind, End> ends = ends();
        return new Plan.Balance(
                id,
                currency,
                decimals,
                has(Topic.OVERDRAFT) ? dice.of(-5L, -20L, -100L, 0L) : 0L,
                has(Topic.MOST) ? bound(10L, 30L, 100L) : null,
                has(Topic.BOUNDS_AT_ONCE) ? bound(5L, 10L, 15L) : null,
                has(Topic.BOUNDS_AT_ONCE) ? bound(3L, 8L, 15L) : null,
                has(Topic.PARTIAL) && !dice.in(4),
                has(Topic.REVERSALS) ? dice.of("clamp", "clamp", "debt", "debt", "keep", "refuse") : "clamp",
                has(Topic.PENDING) ? dice.of(1, 3, 14, 30) : 0,
                has(Topic.CONFIRMATIONS) && !dice.in(4),
                ends,
                has(Topic.FROM_AVAILABLE) && !dice.in(4),
                dice.in(2),
                has(Topic.SPENDING)
                        ? dice.of(
                                List.of(UnitKind.BOUGHT),
                                List.of(UnitKind.EARNED, UnitKind.GIVEN),
                                List.of(UnitKind.MIGRATED, UnitKind.RETURNED, UnitKind.EARNED))
                        : List.of(),
                has(Topic.HOLDS) && dice.in(2)
                        ? dice.of(Duration.ofMinutes(10), Duration.ofDays(2), Duration.ofDays(7), Duration.ofHours(30))
                        : null,
                has(Topic.REMINDERS) ? dice.of(1, 7, 30, 60) : 0,
                dice.in(3),
                false,
                null,
                null,
                limits(),
                !has(Topic.SEVERAL) || !dice.in(3));
    }

    /** A little before the odd days of a zone. */
    static LocalDate start(ZoneId zone) {
        return switch (zone.getId()) {
            case "Pacific/Apia" -> LocalDate.of(2011, 1, 1);
            case "Pacific/Kiritimati" -> LocalDate.of(1994, 1, 1);
            case "America/Sao_Paulo" -> LocalDate.of(2016, 1, 1);
            default -> LocalDate.of(2023, 1, 1);
        };
    }

    private Plan.Balance retired(Plan.Balance balance, ZoneId zone) {
        LocalDate until = start(zone).plusDays(dice.from(0, 1200));
        Plan.Balance retired = With.other(
                With.other(balance, "retired", !balance.retired()),
                "retiredUntil",
                balance.retired() || dice.in(4) ? null : until);
        return With.other(
                retired,
                "retiredInto",
                retired.retired() && has(Topic.SEVERAL) && !dice.in(3)
                        ? new Plan.Into(
                                dice.of("points", "cash"), dice.of("1", "3", "100"), dice.of("1", "2", "10", "0.5"))
                        : null);
    }

    private List<Plan.Limit> limits() {
        List<Plan.Limit> limits = new ArrayList<>();
        for (int i = has(Topic.LIMITS) ? dice.from(0, 3) : 0; i > 0; i--) {
            boolean isOfCredits = dice.in(2);
            boolean isByNumber = dice.in(3);
            Period within = dice.in(2)
                    ? dice.of(
                            Period.ofDays(1),
                            Period.ofDays(7),
                            Period.ofDays(30),
                            Period.ofMonths(1),
                            Period.ofMonths(6),
                            Period.ofMonths(12))
                    : null;
            limits.add(new Plan.Limit(
                    isOfCredits ? "credits" : "debits",
                    !isOfCredits
                            ? List.of()
                            : has(Topic.KINDS)
                                    ? dice.of(
                                            List.of(UnitKind.EARNED),
                                            List.of(UnitKind.GIVEN, UnitKind.BOUGHT),
                                            List.of(UnitKind.values()))
                                    : List.of(UnitKind.EARNED),
                    isByNumber ? null : dice.of(5L, 20L, 50L),
                    isByNumber ? dice.from(1, 3) : 0,
                    within == null ? dice.of("day", "week", "month", "year", "ever") : "sliding",
                    within));
        }
        return limits;
    }

    private @Nullable Long bound(Long... some) {
        return dice.in(4) ? null : dice.of(some);
    }

    private Map<UnitKind, End> ends() {
        Map<UnitKind, End> ends = new EnumMap<>(UnitKind.class);
        End one = end();
        for (UnitKind kind : UnitKind.values()) {
            End end = has(Topic.KINDS) && dice.in(2) ? end() : one;
            if (!(end instanceof End.Never)) {
                ends.put(kind, end);
            }
        }
        return ends;
    }

    private End end() {
        if (has(Topic.IDLE) && !dice.in(3)) {
            return new End.Idle(dice.of(Period.ofDays(10), Period.ofMonths(1), Period.ofMonths(6), Period.ofDays(1)));
        }
        if (!has(Topic.EXPIRY)) {
            return new End.Never();
        }
        return switch (dice.from(0, 5)) {
            case 0 -> new End.Never();
            case 1 ->
                new End.Yearly(
                        dice.of(MonthDay.of(3, 1), MonthDay.of(2, 29), MonthDay.of(1, 1), MonthDay.of(12, 31)),
                        dice.of(Period.ZERO, Period.ofMonths(1), Period.ofMonths(6), Period.ofYears(1)));
            case 2 -> new End.On(LocalDate.of(dice.of(1995, 2012, 2018, 2024, 2025), dice.of(1, 3, 12), 31));
            default ->
                new End.After(
                        dice.of(
                                Period.ZERO,
                                Period.ofDays(1),
                                Period.ofDays(7),
                                Period.ofDays(30),
                                Period.ofMonths(1),
                                Period.ofMonths(3),
                                Period.of(0, 1, 5),
                                Period.ofYears(1)),
                        dice.in(2) ? End.Stretch.DAY : dice.of(End.Stretch.values()));
        };
    }

    /** Why the library does not take a program; null if it does. */
    static @Nullable String refusal(Plan plan) {
        try {
            ProgramJson.read(PlanJson.of(plan));
            return null;
        } catch (ProgramFormatException contradicts) {
            return contradicts.getMessage();
        }
    }
}
