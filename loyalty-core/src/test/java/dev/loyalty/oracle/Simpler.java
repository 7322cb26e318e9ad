package dev.loyalty.oracle;

import dev.loyalty.oracle.Plan.ByRefund;
import dev.loyalty.oracle.Plan.Need;
import dev.loyalty.oracle.Plan.Policy;
import dev.loyalty.oracle.Plan.Spend;
import dev.loyalty.oracle.Plan.When;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Simpler programs and deeds. */
final class Simpler {

    private static final Spend PLAIN =
            new Spend(Set.of(0, 1), Set.of(), Set.of(), Set.of(), Set.of(), 0, false, true, false, 0, false);
    private static final Plan.Window LIFETIME = new Plan.Window(Plan.Kind.LIFETIME, null, null);

    private Simpler() {}

    static List<Plan> plans(Plan plan) {
        List<Plan> all = new ArrayList<>();
        for (int i = 0; i < plan.ladders().size(); i++) {
            if (plan.ladders().size() > 1) {
                all.add(With.other(plan, "ladders", without(plan.ladders(), i)));
            }
            for (Plan.Ladder ladder : ladders(plan.ladders().get(i))) {
                all.add(With.other(plan, "ladders", replaced(plan.ladders(), i, ladder)));
            }
        }
        for (Spend spend : spends(plan.spend())) {
            all.add(With.other(plan, "spend", spend));
        }
        all.add(With.other(plan, "zone", ZoneId.of("UTC")));
        all.add(With.other(plan, "joining", Plan.Joining.AUTOMATIC));
        all.add(With.other(plan, "activities", List.of()));
        all.removeIf(plan::equals);
        return all;
    }

    /** A version that differs less from the one before. */
    static List<Plan> plans(Plan plan, Plan before) {
        List<Plan> all = new ArrayList<>();
        for (String component : List.of("ladders", "spend", "zone", "joining", "activities", "keepsEarly")) {
            all.add(With.other(plan, before, component));
        }
        for (int i = 0; i < plan.ladders().size(); i++) {
            Plan.Ladder own = plan.ladders().get(i);
            for (Plan.Ladder other : before.ladders()) {
                if (other.id().equals(own.id())) {
                    all.add(with(plan, i, With.other(own, other, "policy")));
                    all.add(with(plan, i, With.other(own, other, "tiers")));
                }
            }
        }
        all.removeIf(plan::equals);
        return all;
    }

    private static Plan with(Plan plan, int index, Plan.Ladder ladder) {
        return With.other(plan, "ladders", replaced(plan.ladders(), index, ladder));
    }

    private static List<Spend> spends(Spend spend) {
        List<Spend> all = new ArrayList<>(List.of(PLAIN));
        for (String component : List.of(
                "parts",
                "onlyCategories",
                "exceptCategories",
                "onlyProducts",
                "exceptProducts",
                "minimum",
                "giftCards",
                "creditsAgainstNewest")) {
            Spend other = With.other(spend, PLAIN, component);
            all.add(component.equals("minimum") ? With.other(other, PLAIN, "minimumOfPurchase") : other);
        }
        all.add(With.other(With.other(spend, PLAIN, "whenConfirmed"), PLAIN, "afterDays"));
        return all;
    }

    private static List<Plan.Ladder> ladders(Plan.Ladder ladder) {
        List<Plan.Ladder> all = new ArrayList<>();
        for (int i = 1; i < ladder.tiers().size(); i++) {
            all.add(With.other(ladder, "tiers", without(ladder.tiers(), i)));
            Plan.Tier tier = ladder.tiers().get(i);
            for (Need need : needs(tier.need())) {
                all.add(With.other(ladder, "tiers", replaced(ladder.tiers(), i, With.other(tier, "need", need))));
            }
        }
        for (int i = 0; i < ladder.tiers().size(); i++) {
            Plan.Tier tier = ladder.tiers().get(i);
            if (tier.percentOff() > 0) {
                all.add(With.other(ladder, "tiers", replaced(ladder.tiers(), i, With.other(tier, "percentOff", 0))));
            }
        }
        for (Policy policy : policies(ladder.policy())) {
            all.add(With.other(ladder, "policy", policy));
        }
        return all;
    }

    private static List<Need> needs(Need need) {
        if (need instanceof Need.All all) {
            return all.parts();
        } else if (need instanceof Need.Any any) {
            return any.parts();
        }
        return List.of();
    }

    private static List<Policy> policies(Policy p) {
        Policy upAtOnce = With.other(p, "upgrade", When.AT_ONCE);
        Policy downAtOnce = With.other(p, "byTime", When.AT_ONCE);
        return List.of(
                p.byTime() == When.PERIOD_END ? upAtOnce : With.other(upAtOnce, "reviews", null),
                p.upgrade() == When.PERIOD_END ? downAtOnce : With.other(downAtOnce, "reviews", null),
                With.other(p, "byRefund", ByRefund.AT_ONCE),
                With.other(p, "oneLevel", false),
                With.other(p, "grace", null),
                With.other(p, "status", false),
                With.other(p, "stay", null),
                With.other(p, "warningDays", 0),
                With.other(p, "window", LIFETIME));
    }

    static List<Deed> deeds(Deed deed) {
        List<Deed> all = new ArrayList<>();
        if (deed instanceof Deed.Paid paid) {
            if (!paid.at().equals(paid.now())) {
                all.add(With.other(paid, "at", paid.now()));
            }
            for (Basket basket : baskets(paid.basket())) {
                all.add(With.other(paid, "basket", basket));
            }
        } else if (deed instanceof Deed.Edited edited) {
            for (Basket basket : baskets(edited.basket())) {
                all.add(With.other(edited, "basket", basket));
            }
        } else if (deed instanceof Deed.Synced synced && !synced.refunds().isEmpty()) {
            all.add(With.other(synced, "refunds", Map.of()));
        }
        return all;
    }

    private static List<Basket> baskets(Basket b) {
        List<Basket> all = new ArrayList<>();
        if (!b.currency().equals("EUR")) {
            all.add(With.other(b, "currency", "EUR"));
        }
        if (b.giftCard() > 0) {
            all.add(b.withGiftCard(0));
        }
        if (!b.rows().isEmpty()) {
            all.add(With.other(b, "rows", List.of()));
        }
        if (b.goodsTax() + b.shipping() + b.shippingTax() > 0 && b.rows().isEmpty()) {
            all.add(With.other(Basket.of(b.goods()), b, "currency").withGiftCard(Math.min(b.goods(), b.giftCard())));
        }
        return all;
    }

    private static <T> List<T> without(List<T> some, int index) {
        List<T> fewer = new ArrayList<>(some);
        fewer.remove(index);
        return fewer;
    }

    private static <T> List<T> replaced(List<T> some, int index, T by) {
        List<T> other = new ArrayList<>(some);
        other.set(index, by);
        return other;
    }
}
