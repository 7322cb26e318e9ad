package dev.loyalty.oracle;

import dev.loyalty.oracle.Plan.Need;
import dev.loyalty.oracle.Plan.Periods;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes a plan as the JSON that docs/program.md describes; defaults are left out. */
final class PlanJson {

    private static final List<String> PARTS = List.of("goods", "goods-tax", "shipping", "shipping-tax");

    private PlanJson() {}

    static String of(Plan plan) {
        List<String> fields = new ArrayList<>(List.of("\"id\":\"club\"", "\"currency\":\"EUR\""));
        add(fields, plan.version() != 1, "version", plan.version());
        add(fields, plan.from() != null, "inForceFrom", quoted(plan.from()));
        add(fields, true, "zone", quoted(plan.zone()));
        add(
                fields,
                true,
                "ladders",
                list(plan.ladders().stream().map(PlanJson::ladder).toList()));
        String spend = spend(plan.spend());
        add(fields, !spend.equals("{}"), "spend", spend);
        add(fields, !plan.activities().isEmpty(), "activities", strings(plan.activities()));
        add(fields, plan.joining() != Plan.Joining.AUTOMATIC, "joining", word(plan.joining()));
        add(fields, !plan.keepsEarly(), "earlyFacts", "\"refuse\"");
        add(fields, !plan.messages().isEmpty(), "messages", strings(plan.messages()));
        return object(fields);
    }

    private static String ladder(Plan.Ladder ladder) {
        Plan.Policy policy = ladder.policy();
        List<String> fields = new ArrayList<>();
        switch (policy.window().kind()) {
            case LIFETIME -> {}
            case MEMBERSHIP_YEAR -> fields.add("\"window\":\"membership-year\"");
            case ROLLING ->
                fields.add("\"window\":{\"rolling\":" + quoted(policy.window().rolling()) + "}");
            case CALENDAR ->
                fields.add("\"window\":{\"calendar\":" + periods(policy.window().calendar()) + "}");
        }
        add(fields, policy.upgrade() != Plan.When.AT_ONCE, "upgrade", word(policy.upgrade()));
        add(fields, policy.byRefund() != Plan.ByRefund.AT_ONCE, "byRefund", word(policy.byRefund()));
        add(fields, policy.byTime() != Plan.When.AT_ONCE, "byTime", word(policy.byTime()));
        add(fields, policy.oneLevel(), "step", "\"one-level\"");
        add(fields, policy.grace() != null, "grace", quoted(policy.grace()));
        add(fields, policy.status(), "status", "\"until-end-of-next-period\"");
        add(fields, policy.stay() != null, "minimumStay", quoted(policy.stay()));
        add(fields, policy.reviews() != null, "reviews", periods(policy.reviews()));
        add(fields, policy.warningDays() != 0, "warningDays", policy.warningDays());
        return "{\"id\":%s,\"policy\":%s,\"tiers\":%s}"
                .formatted(
                        quoted(ladder.id()),
                        object(fields),
                        list(ladder.tiers().stream().map(PlanJson::tier).toList()));
    }

    private static String tier(Plan.Tier tier) {
        Need need = tier.need();
        String takes = need instanceof Need.Spent spent
                ? "\"threshold\":" + quoted(Cents.text(spent.cents()))
                : "\"requires\":" + need(need);
        return "{\"id\":%s,%s%s}"
                .formatted(
                        quoted(tier.id()),
                        takes,
                        tier.percentOff() == 0 ? "" : ",\"percentOff\":\"" + tier.percentOff() + "\"");
    }

    private static String need(Need need) {
        if (need instanceof Need.Spent spent) {
            return "{\"spend\":" + quoted(Cents.text(spent.cents())) + "}";
        } else if (need instanceof Need.Orders orders) {
            return "{\"orders\":" + orders.least() + "}";
        } else if (need instanceof Need.Acts acts) {
            return "{\"activities\":{\"kind\":" + quoted(acts.kind()) + ",\"atLeast\":" + acts.least() + "}}";
        } else if (need instanceof Need.Age age) {
            return "{\"memberFor\":" + quoted(age.period()) + "}";
        } else if (need instanceof Need.All all) {
            return "{\"allOf\":" + list(all.parts().stream().map(PlanJson::need).toList()) + "}";
        } else if (need instanceof Need.Any any) {
            return "{\"anyOf\":" + list(any.parts().stream().map(PlanJson::need).toList()) + "}";
        }
        return "\"invitation\"";
    }

    private static String spend(Plan.Spend spend) {
        List<String> fields = new ArrayList<>();
        if (!spend.parts().equals(java.util.Set.of(0, 1))) {
            fields.add("\"parts\":"
                    + strings(spend.parts().stream().sorted().map(PARTS::get).toList()));
        }
        List<String> lines = new ArrayList<>();
        add(lines, !spend.onlyCategories().isEmpty(), "onlyCategories", strings(spend.onlyCategories()));
        add(lines, !spend.exceptCategories().isEmpty(), "exceptCategories", strings(spend.exceptCategories()));
        add(lines, !spend.onlyProducts().isEmpty(), "onlyProducts", strings(spend.onlyProducts()));
        add(lines, !spend.exceptProducts().isEmpty(), "exceptProducts", strings(spend.exceptProducts()));
        add(fields, !lines.isEmpty(), "lines", object(lines));
        add(fields, spend.minimum() > 0, "minimum", quoted(Cents.text(spend.minimum())));
        add(fields, spend.minimumOfPurchase(), "minimumJudged", "\"purchase\"");
        add(fields, !spend.giftCards(), "giftCards", "false");
        add(fields, spend.whenConfirmed(), "countsFrom", "\"confirmed\"");
        add(fields, spend.afterDays() > 0, "countsFrom", "{\"afterDays\":" + spend.afterDays() + "}");
        add(fields, spend.creditsAgainstNewest(), "creditNotes", "\"against-newest-days\"");
        return object(fields);
    }

    private static String periods(@Nullable Periods periods) {
        if (periods == null) {
            return "null";
        }
        String start = "%02d-%02d"
                .formatted(periods.start().getMonthValue(), periods.start().getDayOfMonth());
        return start.equals("01-01")
                ? word(periods.unit())
                : "{\"unit\":" + word(periods.unit()) + ",\"start\":" + quoted(start) + "}";
    }

    private static void add(List<String> fields, boolean wanted, String name, Object value) {
        if (wanted) {
            fields.add("\"" + name + "\":" + value);
        }
    }

    private static String word(Enum<?> word) {
        return quoted(word.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private static String quoted(@Nullable Object value) {
        return "\"" + value + "\"";
    }

    private static String strings(Collection<String> values) {
        return list(values.stream().sorted().map(PlanJson::quoted).toList());
    }

    private static String list(List<String> values) {
        return String.join(",", values).isEmpty() ? "[]" : "[" + String.join(",", values) + "]";
    }

    private static String object(List<String> fields) {
        return fields.stream().collect(Collectors.joining(",", "{", "}"));
    }
}
