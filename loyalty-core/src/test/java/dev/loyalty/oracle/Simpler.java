package dev.loyalty.oracle;

import dev.loyalty.oracle.Plan.ByRefund;
import dev.loyalty.oracle.Plan.Policy;
import dev.loyalty.oracle.Plan.When;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Simpler programs and deeds. */
final class Simpler {

    private Simpler() {}

    static List<Plan> plans(Plan plan) {
        List<Plan> all = new ArrayList<>();
        for (int i = 0; i < plan.ladders().size(); i++) {
            if (plan.ladders().size() > 1) {
                all.add(with(plan, without(plan.ladders(), i), plan.spend()));
            }
            for (Plan.Ladder ladder : ladders(plan.ladders().get(i))) {
                all.add(with(plan, replaced(plan.ladders(), i, ladder), plan.spend()));
            }
        }
        Plan.Spend s = plan.spend();
        Set<String> none = Set.of();
        for (Plan.Spend spend : List.of(
                spend(Set.of(0, 1), none, none, none, none, 0, false, true, false, 0, false),
                spend(
                        Set.of(0, 1),
                        s.onlyCategories(),
                        s.exceptCategories(),
                        s.onlyProducts(),
                        s.exceptProducts(),
                        s.minimum(),
                        s.minimumOfPurchase(),
                        s.giftCards(),
                        s.whenConfirmed(),
                        s.afterDays(),
                        s.creditsAgainstNewest()),
                spend(
                        s.parts(),
                        none,
                        none,
                        none,
                        none,
                        s.minimum(),
                        s.minimumOfPurchase(),
                        s.giftCards(),
                        s.whenConfirmed(),
                        s.afterDays(),
                        s.creditsAgainstNewest()),
                spend(
                        s.parts(),
                        none,
                        s.exceptCategories(),
                        s.onlyProducts(),
                        s.exceptProducts(),
                        s.minimum(),
                        s.minimumOfPurchase(),
                        s.giftCards(),
                        s.whenConfirmed(),
                        s.afterDays(),
                        s.creditsAgainstNewest()),
                spend(
                        s.parts(),
                        s.onlyCategories(),
                        none,
                        s.onlyProducts(),
                        s.exceptProducts(),
                        s.minimum(),
                        s.minimumOfPurchase(),
                        s.giftCards(),
                        s.whenConfirmed(),
                        s.afterDays(),
                        s.creditsAgainstNewest()),
                spend(
                        s.parts(),
                        s.onlyCategories(),
                        s.exceptCategories(),
                        none,
                        s.exceptProducts(),
                        s.minimum(),
                        s.minimumOfPurchase(),
                        s.giftCards(),
                        s.whenConfirmed(),
                        s.afterDays(),
                        s.creditsAgainstNewest()),
                spend(
                        s.parts(),
                        s.onlyCategories(),
                        s.exceptCategories(),
                        s.onlyProducts(),
                        none,
                        s.minimum(),
                        s.minimumOfPurchase(),
                        s.giftCards(),
                        s.whenConfirmed(),
                        s.afterDays(),
                        s.creditsAgainstNewest()),
                spend(
                        s.parts(),
                        s.onlyCategories(),
                        s.exceptCategories(),
                        s.onlyProducts(),
                        s.exceptProducts(),
                        0,
                        false,
                        s.giftCards(),
                        s.whenConfirmed(),
                        s.afterDays(),
                        s.creditsAgainstNewest()),
                spend(
                        s.parts(),
                        s.onlyCategories(),
                        s.exceptCategories(),
                        s.onlyProducts(),
                        s.exceptProducts(),
                        s.minimum(),
                        s.minimumOfPurchase(),
                        true,
                        s.whenConfirmed(),
                        s.afterDays(),
                        s.creditsAgainstNewest()),
                spend(
                        s.parts(),
                        s.onlyCategories(),
                        s.exceptCategories(),
                        s.onlyProducts(),
                        s.exceptProducts(),
                        s.minimum(),
                        s.minimumOfPurchase(),
                        s.giftCards(),
                        false,
                        0,
                        s.creditsAgainstNewest()),
                spend(
                        s.parts(),
                        s.onlyCategories(),
                        s.exceptCategories(),
                        s.onlyProducts(),
                        s.exceptProducts(),
                        s.minimum(),
                        s.minimumOfPurchase(),
                        s.giftCards(),
                        s.whenConfirmed(),
                        s.afterDays(),
                        false))) {
            if (!spend.equals(s)) {
                all.add(with(plan, plan.ladders(), spend));
            }
        }
        if (!plan.zone().equals(ZoneId.of("UTC"))) {
            all.add(new Plan(
                    plan.version(),
                    plan.from(),
                    ZoneId.of("UTC"),
                    plan.ladders(),
                    s,
                    plan.activities(),
                    plan.joining(),
                    plan.keepsEarly(),
                    plan.messages()));
        }
        if (plan.joining() != Plan.Joining.AUTOMATIC) {
            all.add(new Plan(
                    plan.version(),
                    plan.from(),
                    plan.zone(),
                    plan.ladders(),
                    s,
                    plan.activities(),
                    Plan.Joining.AUTOMATIC,
                    plan.keepsEarly(),
                    plan.messages()));
        }
        if (!plan.activities().isEmpty()) {
            all.add(new Plan(
                    plan.version(),
                    plan.from(),
                    plan.zone(),
                    plan.ladders(),
                    s,
                    List.of(),
                    plan.joining(),
                    plan.keepsEarly(),
                    plan.messages()));
        }
        return all;
    }

    private static Plan.Spend spend(
            Set<Integer> parts,
            Set<String> a,
            Set<String> b,
            Set<String> c,
            Set<String> d,
            long minimum,
            boolean ofPurchase,
            boolean cards,
            boolean confirmed,
            int days,
            boolean newest) {
        return new Plan.Spend(parts, a, b, c, d, minimum, ofPurchase, cards, confirmed, days, newest);
    }

    private static Plan with(Plan plan, List<Plan.Ladder> ladders, Plan.Spend spend) {
        return new Plan(
                plan.version(),
                plan.from(),
                plan.zone(),
                ladders,
                spend,
                plan.activities(),
                plan.joining(),
                plan.keepsEarly(),
                plan.messages());
    }

    private static List<Plan.Ladder> ladders(Plan.Ladder ladder) {
        List<Plan.Ladder> all = new ArrayList<>();
        for (int i = 1; i < ladder.tiers().size(); i++) {
            all.add(new Plan.Ladder(ladder.id(), ladder.policy(), without(ladder.tiers(), i)));
            Plan.Tier tier = ladder.tiers().get(i);
            for (Plan.Need need : needs(tier.need())) {
                all.add(new Plan.Ladder(
                        ladder.id(), ladder.policy(), replaced(ladder.tiers(), i, new Plan.Tier(tier.id(), need, 0))));
            }
        }
        for (Policy policy : policies(ladder.policy())) {
            if (!policy.equals(ladder.policy())) {
                all.add(new Plan.Ladder(ladder.id(), policy, ladder.tiers()));
            }
        }
        return all;
    }

    private static List<Plan.Need> needs(Plan.Need need) {
        if (need instanceof Plan.Need.All all) {
            return all.parts();
        } else if (need instanceof Plan.Need.Any any) {
            return any.parts();
        }
        return List.of();
    }

    private static List<Policy> policies(Policy p) {
        List<Policy> all = new ArrayList<>();
        all.add(new Policy(
                p.window(),
                When.AT_ONCE,
                p.byRefund(),
                p.byTime(),
                p.oneLevel(),
                p.grace(),
                p.status(),
                p.stay(),
                p.byTime() == When.PERIOD_END ? p.reviews() : null,
                p.warningDays()));
        all.add(new Policy(
                p.window(),
                p.upgrade(),
                ByRefund.AT_ONCE,
                p.byTime(),
                p.oneLevel(),
                p.grace(),
                p.status(),
                p.stay(),
                p.reviews(),
                p.warningDays()));
        all.add(new Policy(
                p.window(),
                p.upgrade(),
                p.byRefund(),
                When.AT_ONCE,
                p.oneLevel(),
                p.grace(),
                p.status(),
                p.stay(),
                p.upgrade() == When.PERIOD_END ? p.reviews() : null,
                p.warningDays()));
        all.add(new Policy(
                p.window(),
                p.upgrade(),
                p.byRefund(),
                p.byTime(),
                false,
                p.grace(),
                p.status(),
                p.stay(),
                p.reviews(),
                p.warningDays()));
        all.add(new Policy(
                p.window(),
                p.upgrade(),
                p.byRefund(),
                p.byTime(),
                p.oneLevel(),
                null,
                p.status(),
                p.stay(),
                p.reviews(),
                p.warningDays()));
        all.add(new Policy(
                p.window(),
                p.upgrade(),
                p.byRefund(),
                p.byTime(),
                p.oneLevel(),
                p.grace(),
                false,
                p.stay(),
                p.reviews(),
                p.warningDays()));
        all.add(new Policy(
                p.window(),
                p.upgrade(),
                p.byRefund(),
                p.byTime(),
                p.oneLevel(),
                p.grace(),
                p.status(),
                null,
                p.reviews(),
                p.warningDays()));
        all.add(new Policy(
                p.window(),
                p.upgrade(),
                p.byRefund(),
                p.byTime(),
                p.oneLevel(),
                p.grace(),
                p.status(),
                p.stay(),
                p.reviews(),
                0));
        all.add(new Policy(
                new Plan.Window(Plan.Kind.LIFETIME, null, null),
                p.upgrade(),
                p.byRefund(),
                p.byTime(),
                p.oneLevel(),
                p.grace(),
                p.status(),
                p.stay(),
                p.reviews(),
                p.warningDays()));
        return all;
    }

    static List<Deed> deeds(Deed deed) {
        List<Deed> all = new ArrayList<>();
        if (deed instanceof Deed.Paid paid) {
            if (!paid.at().equals(paid.now())) {
                all.add(new Deed.Paid(paid.now(), paid.now(), paid.order(), paid.basket()));
            }
            for (Basket basket : baskets(paid.basket())) {
                all.add(new Deed.Paid(paid.now(), paid.at(), paid.order(), basket));
            }
        } else if (deed instanceof Deed.Edited edited) {
            for (Basket basket : baskets(edited.basket())) {
                all.add(new Deed.Edited(edited.now(), edited.order(), edited.revision(), basket));
            }
        }
        return all;
    }

    private static List<Basket> baskets(Basket b) {
        List<Basket> all = new ArrayList<>();
        if (b.giftCard() > 0) {
            all.add(b.withGiftCard(0));
        }
        if (!b.rows().isEmpty()) {
            all.add(new Basket(b.goods(), b.goodsTax(), b.shipping(), b.shippingTax(), List.of(), b.giftCard()));
        }
        if (b.goodsTax() + b.shipping() + b.shippingTax() > 0 && b.rows().isEmpty()) {
            all.add(new Basket(b.goods(), 0, 0, 0, List.of(), Math.min(b.goods(), b.giftCard())));
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
