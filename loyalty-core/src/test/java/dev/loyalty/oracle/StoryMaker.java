package dev.loyalty.oracle;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Makes random stories: a program, and some years of one member. */
final class StoryMaker {

    private final Dice dice;
    private final Set<Topic> topics;
    private final PlanMaker maker;
    private final List<Plan> plans = new ArrayList<>();
    private final Timeline timeline;
    private final List<Deed> deeds = new ArrayList<>();
    private final Map<String, Basket> bought = new LinkedHashMap<>();
    private final Map<String, Integer> refunds = new TreeMap<>();
    private final List<String> acts = new ArrayList<>();
    private Instant now;
    private int number;

    private StoryMaker(Dice dice, Set<Topic> allowed) {
        this.dice = dice;
        this.topics = dice.topics(allowed);
        this.maker = new PlanMaker(dice, topics);
        this.plans.add(maker.plan());
        this.timeline = new Timeline(plans.get(0));
        int year = topics.contains(Topic.ZONES) && dice.in(2) ? 2010 : 2023;
        this.now = Instant.EPOCH;
        this.now = at(LocalDate.of(year, 1, 1).plusDays(dice.from(0, 730)));
    }

    /** The story of a seed. */
    static Story of(long seed, Set<Topic> allowed) {
        StoryMaker maker = new StoryMaker(new Dice(seed), allowed);
        int length = maker.dice.of(3, 5, 8, 12, 16);
        for (int i = 0; i < length; i++) {
            maker.deeds.add(maker.deed());
            maker.later();
        }
        for (int i = maker.dice.from(0, 3); i > 0; i--) {
            maker.deeds.add(new Deed.Looked(maker.now, true));
            maker.later();
        }
        return new Story(List.copyOf(maker.plans), List.copyOf(maker.deeds), maker.has(Topic.IMPORT));
    }

    private Plan plan() {
        return timeline.at(now).plan();
    }

    private ZoneId zone() {
        return plan().zone();
    }

    private Instant at(LocalDate day) {
        return dice.in(6)
                ? day.atStartOfDay(zone()).toInstant()
                : day.atTime(dice.from(0, 23), dice.from(0, 59)).atZone(zone()).toInstant();
    }

    private LocalDate today() {
        return now.atZone(zone()).toLocalDate();
    }

    private void later() {
        if (dice.in(3)) {
            now = now.plusSeconds(dice.from(60, 4000));
            return;
        }
        LocalDate day = switch (dice.from(0, 5)) {
            case 0 -> today().plusMonths(dice.from(1, 13));
            case 1 -> today().plusYears(1);
            case 2 -> today().withDayOfYear(1).plusYears(1);
            case 3 -> today().withDayOfMonth(1).plusMonths(dice.from(1, 3));
            default -> today().plusDays(dice.from(1, 60));
        };
        Instant next = at(day);
        now = next.isAfter(now) ? next : now.plusSeconds(60);
    }

    private boolean has(Topic topic) {
        return topics.contains(topic);
    }

    private Deed deed() {
        if (deeds.isEmpty() && plan().joining() != Plan.Joining.AUTOMATIC && !dice.in(10)) {
            return new Deed.Enrolled(now, when());
        }
        if (has(Topic.VERSIONS) && !deeds.isEmpty() && plans.size() < 4 && dice.in(5)) {
            return ofProgram();
        }
        int kind = dice.from(0, 15);
        if (kind <= 5 || bought.isEmpty()) {
            return dice.in(8) ? new Deed.Looked(now, dice.in(2)) : paid();
        } else if (kind <= 8) {
            return new Deed.Refunded(now, order(), refund(), giveback());
        } else if (kind == 9 && has(Topic.CANCELLATIONS)) {
            return dice.in(2) ? new Deed.Cancelled(now, order()) : new Deed.Reinstated(now, order());
        } else if (kind == 10 && has(Topic.VOIDS) && !refunds.isEmpty()) {
            return voided();
        } else if (kind == 11 && has(Topic.EDITS)) {
            return new Deed.Edited(now, order(), revision(), basket());
        } else if ((kind == 12 || kind == 10) && plan().spend().whenConfirmed()) {
            return new Deed.Confirmed(now, order());
        } else if (kind == 13 && has(Topic.CREDITS)) {
            return new Deed.Credited(now, when(), "c" + number++, amount());
        } else if (kind == 14 && has(Topic.ADJUSTMENTS)) {
            return new Deed.Adjusted(now, when(), "a" + number++, dice.in(2) ? amount() : -amount());
        }
        return ofMember();
    }

    /** Publishes a version, or takes one back. Within a day: what is published at its start may be too late for its work. */
    private Deed ofProgram() {
        List<Integer> toCome = plans.stream()
                .map(Plan::version)
                .filter(version -> timeline.isToCome(version, now))
                .toList();
        if (!toCome.isEmpty() && dice.in(3)) {
            int version = dice.of(toCome);
            timeline.withdraw(version);
            return new Deed.Withdrawn(now, version);
        }
        now = now.plusSeconds(61);
        LocalDate day = dice.in(2)
                ? today().plusDays(dice.from(1, 60))
                : today().withDayOfMonth(1).plusMonths(dice.from(1, 12));
        Instant from = dice.in(3)
                ? null
                : dice.in(2) ? at(day) : day.atStartOfDay(zone()).toInstant();
        Plan plan = maker.next(plans.get(plans.size() - 1), 10 * (1 + plans.size()), from);
        plans.add(plan);
        timeline.publish(plan, now);
        return new Deed.Published(now, plan.version());
    }

    private Deed ofMember() {
        if (has(Topic.PINS) && dice.in(3)) {
            Plan.Ladder ladder = dice.of(plan().ladders());
            return dice.in(4)
                    ? new Deed.Unpinned(now, ladder.id())
                    : new Deed.Pinned(
                            now,
                            ladder.id(),
                            dice.of(ladder.tiers()).id(),
                            dice.in(2),
                            dice.in(3) ? null : today().plusDays(dice.from(0, 200)));
        }
        if (has(Topic.FREEZES) && dice.in(3)) {
            return dice.in(2) ? new Deed.Frozen(now) : new Deed.Unfrozen(now);
        }
        if (has(Topic.ACTIVITIES)) {
            if (dice.in(4) && !acts.isEmpty()) {
                return new Deed.DidNot(now, "review", dice.of(acts));
            }
            String id = "r" + number++;
            acts.add(id);
            return new Deed.Did(now, when(), dice.in(4) ? "visit" : "review", id, dice.from(1, 3));
        }
        return new Deed.Looked(now, dice.in(2));
    }

    /** An order as the shop sees it now: a new one, or one that was seen before, with one thing more. */
    private Deed synced() {
        List<Deed.Synced> seen = deeds.stream()
                .filter(Deed.Synced.class::isInstance)
                .map(Deed.Synced.class::cast)
                .toList();
        if (seen.isEmpty() || dice.in(3)) {
            return new Deed.Synced(now, when(), "s" + number++, 10, foreign(basket()), Map.of(), false);
        }
        Deed.Synced before = dice.of(seen);
        long revision = dice.in(5) ? 2 + number++ % 8 : 10L + number++;
        Map<String, Giveback> back = new TreeMap<>(before.refunds());
        Basket basket = With.other(dice.in(4) ? basket() : before.basket(), before.basket(), "currency");
        if (dice.in(2)) {
            back.put("r" + number, giveback());
        } else if (!back.isEmpty() && dice.in(2)) {
            back.remove(back.keySet().iterator().next());
        }
        boolean cancelled = dice.in(4) != before.cancelled();
        return new Deed.Synced(now, before.at(), before.order(), revision, basket, back, cancelled);
    }

    private Deed paid() {
        if (has(Topic.SYNC) && dice.in(2)) {
            return synced();
        }
        String id = "o" + number++;
        Basket basket = foreign(basket());
        bought.put(id, basket);
        return new Deed.Paid(now, when(), id, basket);
    }

    private Basket foreign(Basket basket) {
        return has(Topic.CURRENCIES) && dice.in(2)
                ? With.other(basket, "currency", dice.in(9) ? "CHF" : "USD")
                : basket;
    }

    private Instant when() {
        if (has(Topic.CLOCKS) && dice.in(5)) {
            return dice.in(4) ? Instant.parse("1979-12-31T23:59:59Z") : now.plusSeconds(3600L * dice.of(1, 23, 24, 25));
        }
        if (!has(Topic.LATE) || dice.in(3)) {
            return now;
        }
        return now.minusSeconds(86400L * dice.of(1, 10, 40, 200, 400) + dice.from(0, 86000));
    }

    private String order() {
        if (has(Topic.EARLY) && dice.in(6)) {
            String id = "o" + (number + dice.from(0, 2));
            bought.putIfAbsent(id, Basket.of(10000));
            return id;
        }
        return dice.of(List.copyOf(bought.keySet()));
    }

    private long revision() {
        number++;
        return dice.in(4) ? Math.max(1, 2 * number - 5) : 2L * number;
    }

    private String refund() {
        String id = "r" + number++;
        refunds.put(id, number);
        return id;
    }

    private Deed voided() {
        List<Deed.Refunded> told = deeds.stream()
                .filter(Deed.Refunded.class::isInstance)
                .map(Deed.Refunded.class::cast)
                .toList();
        if (told.isEmpty()) {
            return new Deed.Looked(now, false);
        }
        Deed.Refunded one = dice.of(told);
        return new Deed.RefundVoided(now, one.order(), one.refund());
    }

    private long amount() {
        if (has(Topic.ODD_CENTS)) {
            return dice.from(0, 40000);
        }
        return 1000L * dice.from(1, 40);
    }

    private Basket basket() {
        Basket basket = Basket.of(amount());
        if (has(Topic.LINES) && !dice.in(4)) {
            basket = lines();
        } else if (has(Topic.PARTS) && !dice.in(4)) {
            basket = new Basket(amount(), amount() / 10, amount() / 10, amount() / 100, List.of(), 0, "EUR");
        }
        if (has(Topic.GIFT_CARDS) && dice.in(2)) {
            basket = basket.withGiftCard(Math.min(basket.total(), dice.in(4) ? basket.total() : amount() / 2));
        }
        return basket;
    }

    private Basket lines() {
        List<Basket.Row> rows = new ArrayList<>();
        for (String product : dice.of(List.of("x"), List.of("x", "y"), List.of("x", "z", "x"), List.of("y", "z"))) {
            rows.add(new Basket.Row(
                    product,
                    dice.of(Set.<String>of(), Set.of("a"), Set.of("b"), Set.of("a", "b")),
                    dice.of(1, 2, 3),
                    amount(),
                    has(Topic.PARTS) ? amount() / 10 : 0));
        }
        long goods = rows.stream().mapToLong(Basket.Row::amount).sum();
        long tax = rows.stream().mapToLong(Basket.Row::tax).sum();
        return new Basket(goods, tax, has(Topic.PARTS) ? amount() / 10 : 0, 0, rows, 0, "EUR");
    }

    private Giveback giveback() {
        int kind = dice.from(0, 3);
        if (kind == 0 && has(Topic.PARTS)) {
            return new Giveback.Parts(amount() / 4, amount() / 40, amount() / 40, 0);
        }
        if (kind <= 2 && has(Topic.LINES)) {
            Map<String, Integer> pieces = new TreeMap<>();
            pieces.put(dice.of("x", "x", "y", "z"), dice.from(1, 2));
            return new Giveback.Pieces(pieces, 0, 0);
        }
        return new Giveback.Total(dice.in(3) ? amount() : amount() / 4);
    }
}
