package dev.loyalty.oracle;

import dev.loyalty.oracle.Plan.ByRefund;
import dev.loyalty.oracle.Plan.Need;
import dev.loyalty.oracle.Plan.Periods;
import dev.loyalty.oracle.Plan.Unit;
import dev.loyalty.oracle.Plan.When;
import dev.loyalty.oracle.Plan.Window;
import dev.loyalty.program.json.ProgramFormatException;
import dev.loyalty.program.json.ProgramJson;
import java.time.Instant;
import java.time.MonthDay;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Makes random programs that the library takes. */
final class PlanMaker {

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

    /** Another version: as the one before but for one or two things. */
    Plan next(Plan before, int version, @Nullable Instant from) {
        Plan plan = null;
        while (plan == null || refusal(plan) != null) {
            plan = changed(before);
            plan = dice.in(3) ? changed(plan) : plan;
            plan = With.other(With.other(plan, "version", version), "from", from);
        }
        return plan;
    }

    private Plan changed(Plan plan) {
        int one = dice.from(0, plan.ladders().size() - 1);
        Plan.Ladder ladder = plan.ladders().get(one);
        return switch (dice.from(0, 9)) {
            case 0, 1 ->
                with(plan, one, With.other(ladder, "tiers", ladder(ladder.id()).tiers()));
            case 2 -> with(plan, one, With.other(ladder, "policy", policy()));
            case 3, 4 ->
                with(
                        plan,
                        one,
                        With.other(
                                ladder,
                                "policy",
                                With.other(
                                        ladder.policy(),
                                        policy(),
                                        dice.of(
                                                "window",
                                                "upgrade",
                                                "byRefund",
                                                "byTime",
                                                "oneLevel",
                                                "grace",
                                                "stay",
                                                "status"))));
            case 5 -> With.other(plan, "ladders", ladders(plan.ladders()));
            case 6 -> With.other(plan, "spend", spend());
            case 7 -> With.other(plan, "activities", dice.in(2) ? List.of("review") : List.of("review", "visit"));
            case 8 -> With.other(plan, any(), dice.of("joining", "keepsEarly", "zone"));
            default -> plan;
        };
    }

    private static Plan with(Plan plan, int index, Plan.Ladder ladder) {
        List<Plan.Ladder> ladders = new ArrayList<>(plan.ladders());
        ladders.set(index, ladder);
        return With.other(plan, "ladders", ladders);
    }

    /** One less, or one more. */
    private List<Plan.Ladder> ladders(List<Plan.Ladder> before) {
        return before.size() > 1
                ? List.of(dice.of(before))
                : List.of(before.get(0), ladder(before.get(0).id().equals("tiers") ? "stars" : "tiers"));
    }

    private boolean has(Topic topic) {
        return topics.contains(topic);
    }

    private Plan any() {
        List<Plan.Ladder> ladders = new ArrayList<>(List.of(ladder("tiers")));
        if (has(Topic.SEVERAL_LADDERS)) {
            ladders.add(ladder("stars"));
        }
        ZoneId zone = ZoneId.of(
                has(Topic.ZONES)
                        ? dice.of(
                                "America/Sao_Paulo",
                                "Pacific/Apia",
                                "Asia/Kathmandu",
                                "Africa/Cairo",
                                "Atlantic/Azores",
                                "Europe/Berlin")
                        : "UTC");
        return new Plan(
                1,
                null,
                zone,
                ladders,
                spend(),
                has(Topic.ACTIVITIES) ? List.of("review", "visit") : List.of(),
                has(Topic.JOINING) ? dice.of(Plan.Joining.values()) : Plan.Joining.AUTOMATIC,
                !has(Topic.EARLY) || !dice.in(4),
                List.of());
    }

    private Plan.Ladder ladder(String id) {
        List<Plan.Tier> tiers = new ArrayList<>(List.of(new Plan.Tier("bronze", new Need.Spent(0), 0)));
        List<String> names = List.of("silver", "gold", "platinum");
        int above = dice.from(1, 3);
        long threshold = 0;
        for (int i = 0; i < above; i++) {
            threshold += dice.of(10000, 20000, 30000);
            tiers.add(new Plan.Tier(names.get(i), need(threshold), dice.of(0, 0, 5, 10, 33)));
        }
        return new Plan.Ladder(id, policy(), tiers);
    }

    private Need need(long threshold) {
        if (!has(Topic.CONDITIONS) || dice.in(3)) {
            return new Need.Spent(threshold);
        }
        return dice.in(10) ? new Need.Invitation() : condition(threshold, 2);
    }

    private Need condition(long threshold, int depth) {
        int kind = dice.from(0, depth > 0 ? 6 : 3);
        return switch (kind) {
            case 0 -> new Need.Spent(threshold);
            case 1 -> new Need.Orders(dice.from(1, 4));
            case 2 ->
                has(Topic.ACTIVITIES)
                        ? new Need.Acts(dice.of("review", "visit"), dice.from(1, 4))
                        : new Need.Orders(dice.from(1, 3));
            case 3 ->
                new Need.Age(dice.of(Period.ofYears(1), Period.ofMonths(1), Period.ofMonths(6), Period.ofDays(40)));
            case 4, 5 -> new Need.All(List.of(condition(threshold, depth - 1), condition(threshold / 2, depth - 1)));
            default -> new Need.Any(List.of(condition(threshold, depth - 1), condition(threshold, depth - 1)));
        };
    }

    private Plan.Policy policy() {
        Window window = has(Topic.WINDOWS) ? window() : new Window(Plan.Kind.LIFETIME, null, null);
        When upgrade = has(Topic.REVIEWS) && dice.in(2) ? dice.of(When.values()) : When.AT_ONCE;
        upgrade = upgrade == When.NEVER ? When.AT_ONCE : upgrade;
        When byTime = has(Topic.REVIEWS) && dice.in(2) ? dice.of(When.values()) : When.AT_ONCE;
        boolean soft = has(Topic.SOFT);
        return new Plan.Policy(
                window,
                upgrade,
                has(Topic.BY_REFUND) ? dice.of(ByRefund.values()) : ByRefund.AT_ONCE,
                byTime,
                soft && dice.in(2),
                soft && dice.in(2) ? length() : null,
                has(Topic.STATUS) && window.hasPeriods() && dice.in(2),
                soft && dice.in(2) ? length() : null,
                upgrade == When.PERIOD_END || byTime == When.PERIOD_END ? periods() : null,
                dice.in(20) ? 14 : 0);
    }

    private Window window() {
        return switch (dice.from(0, 3)) {
            case 0 -> new Window(Plan.Kind.CALENDAR, null, periods());
            case 1 -> new Window(Plan.Kind.MEMBERSHIP_YEAR, null, null);
            case 2 -> new Window(Plan.Kind.LIFETIME, null, null);
            default ->
                new Window(
                        Plan.Kind.ROLLING,
                        dice.of(
                                Period.ofMonths(12),
                                Period.ofDays(180),
                                Period.ofMonths(1),
                                Period.ofYears(2),
                                Period.ofDays(30)),
                        null);
        };
    }

    private Periods periods() {
        return new Periods(
                dice.of(Unit.YEAR, Unit.YEAR, Unit.QUARTER, Unit.MONTH, Unit.HALF_YEAR),
                dice.in(3) ? MonthDay.of(dice.from(1, 12), dice.from(1, 28)) : MonthDay.of(1, 1));
    }

    private Period length() {
        return dice.of(Period.ofDays(30), Period.ofDays(10), Period.ofMonths(3), Period.ofMonths(12), Period.ofDays(1));
    }

    private Plan.Spend spend() {
        Set<Integer> parts = new TreeSet<>(Set.of(0, 1));
        if (has(Topic.PARTS) && dice.in(2)) {
            parts.clear();
            for (int part = 0; part < 4; part++) {
                if (dice.in(2)) {
                    parts.add(part);
                }
            }
            parts.add(dice.from(0, 3));
        }
        boolean lines = has(Topic.LINES);
        boolean waits = has(Topic.WAITING);
        int kind = waits ? dice.from(0, 2) : 0;
        return new Plan.Spend(
                parts,
                lines && dice.in(3) ? Set.of("a") : Set.of(),
                lines && dice.in(3) ? Set.of("b") : Set.of(),
                lines && dice.in(4) ? Set.of("x", "y") : Set.of(),
                lines && dice.in(3) ? Set.of("z") : Set.of(),
                has(Topic.MINIMUM) ? dice.of(5000, 10000, 2000) : 0,
                has(Topic.MINIMUM) && dice.in(2),
                !has(Topic.GIFT_CARDS) || dice.in(4),
                kind == 1,
                kind == 2 ? dice.of(14, 30, 1) : 0,
                has(Topic.CREDITS) && dice.in(2));
    }

    /** Whether the library takes a program, and the reason if it does not. */
    static @Nullable String refusal(Plan plan) {
        try {
            ProgramJson.read(PlanJson.of(plan));
            return null;
        } catch (ProgramFormatException contradicts) {
            return contradicts.getMessage();
        }
    }
}
