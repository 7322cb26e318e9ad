package dev.loyalty.oracle.balances;

import dev.loyalty.command.Conversion.Rounding;
import dev.loyalty.oracle.Dice;
import dev.loyalty.oracle.With;
import dev.loyalty.value.UnitKind;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes random stories: a program with balances, and some years of one member. */
final class StoryMaker {

    private final Dice dice;
    private final Set<Topic> topics;
    private final PlanMaker maker;
    private final List<Plan> plans = new ArrayList<>();
    private final List<Deed> deeds = new ArrayList<>();
    /** The member of the plain model, who lives through the story while it is made: so that what is told meets what is there. */
    private final PlainMember member;

    private final Telling telling;
    private Instant now;
    private int number;

    private StoryMaker(Dice dice, Set<Topic> allowed) {
        this.dice = dice;
        this.topics = dice.topics(allowed);
        if (topics.contains(Topic.CONVERSIONS)) {
            topics.add(Topic.SEVERAL);
        }
        if (topics.contains(Topic.RETIREMENTS) && allowed.contains(Topic.VERSIONS)) {
            topics.add(Topic.VERSIONS);
        }
        if (topics.contains(Topic.CONFIRMATIONS) && allowed.contains(Topic.REVERSALS) && dice.in(2)) {
            topics.add(Topic.REVERSALS);
        }
        if (allowed.contains(Topic.HOLDS) && dice.in(2)) {
            topics.add(Topic.HOLDS);
        }
        this.maker = new PlanMaker(dice, topics);
        this.plans.add(maker.plan());
        this.now = Instant.EPOCH;
        this.now = at(PlanMaker.start(zone()).plusDays(dice.from(0, 400)));
        this.member = new PlainMember(plans, now);
        this.telling = new Telling(member);
    }

    private void say(Deed deed) {
        deeds.add(deed);
        telling.tell(deed);
    }

    /** The story of a seed. */
    static Story of(long seed, Set<Topic> allowed) {
        StoryMaker maker = new StoryMaker(new Dice(seed), allowed);
        if (!maker.dice.in(20)) {
            maker.say(new Deed.Enrolled(maker.now));
            maker.later();
        }
        int length = maker.dice.of(3, 5, 8, 12, 20, 30);
        for (int i = 0; i < length; i++) {
            maker.tell();
            maker.later();
        }
        for (int i = maker.dice.from(0, 3); i > 0; i--) {
            maker.say(new Deed.Looked(maker.now, true));
            maker.later();
        }
        return new Story(List.copyOf(maker.plans), List.copyOf(maker.deeds), maker.dice.in(4), maker.has(Topic.IMPORT));
    }

    private boolean has(Topic topic) {
        return topics.contains(topic);
    }

    private ZoneId zone() {
        return plans.get(0).zone();
    }

    private Instant at(LocalDate day) {
        return dice.in(5)
                ? start(day)
                : day.atTime(dice.from(0, 23), dice.from(0, 59)).atZone(zone()).toInstant();
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(zone()).toInstant();
    }

    private LocalDate today() {
        return now.atZone(zone()).toLocalDate();
    }

    private void later() {
        if (has(Topic.SAME_INSTANT) && dice.in(3)) {
            return;
        }
        Instant last = now;
        Instant change = member.nextChange(last.plus(Duration.ofDays(1000)));
        Instant ends = open().values().stream()
                .map(PlainHold::until)
                .min(Instant::compareTo)
                .orElse(null);
        if (ends != null && dice.in(2)) {
            now = last.plusSeconds(dice.from(
                    1, (int) Duration.between(last, ends).toSeconds() / 2 + 1));
        } else if (change != null && dice.in(2)) {
            now = change.plusSeconds(dice.of(0, 0, -1, 1));
        } else {
            now = switch (dice.from(0, 6)) {
                case 0, 1 -> now.plusSeconds(dice.from(60, 4000));
                case 2 -> now.plusSeconds(3600L * dice.from(1, 30));
                case 3 -> at(today().plusMonths(dice.from(1, 8)));
                case 4 -> at(today().plusDays(1));
                default -> at(today().plusDays(dice.from(1, 60)));
            };
        }
        now = now.isAfter(last) ? now : last.plusSeconds(1);
    }

    private void tell() {
        if (has(Topic.VERSIONS) && plans.size() < 4 && dice.in(6)) {
            say(published());
        } else if (has(Topic.CROWDS) && dice.in(200)) {
            crowd();
        } else {
            say(deed());
        }
    }

    private Deed deed() {
        List<Deed.OfBalance> said = deeds.stream()
                .filter(Deed.OfBalance.class::isInstance)
                .map(Deed.OfBalance.class::cast)
                .toList();
        if (has(Topic.AGAIN) && !said.isEmpty() && dice.in(5)) {
            return again(dice.of(said));
        }
        if (has(Topic.REVERSALS) && !said.isEmpty() && dice.in(3)) {
            return reversed(said);
        }
        if (has(Topic.CONVERSIONS) && plans.get(plans.size() - 1).balances().size() > 1 && dice.in(4)) {
            return converted();
        }
        if (has(Topic.EXPIRATIONS) && dice.in(6)) {
            return new Deed.Ended(
                    now,
                    when(),
                    "t" + number++,
                    balance().id(),
                    dice.in(2) ? null : dice.of(UnitKind.values()),
                    dice.in(2) ? null : today().plusDays(dice.of(-1, 0, 1, 10, 60, 400)));
        }
        if (has(Topic.SCHEDULES) && dice.in(4)) {
            return scheduled(said);
        }
        if (has(Topic.CONFIRMATIONS) && dice.in(3)) {
            List<Deed.OfBalance> credits =
                    said.stream().filter(Deed.Credited.class::isInstance).toList();
            if (!credits.isEmpty()) {
                Deed.OfBalance credit = dice.of(credits);
                String of = dice.in(30) ? "nobody" : Objects.requireNonNull(id(credit));
                return new Deed.Confirmed(now, when(), dice.in(30) ? balance().id() : credit.balance(), of);
            }
        }
        if (has(Topic.CORRECTIONS) && dice.in(4)) {
            return dice.in(3) ? opened() : adjusted();
        }
        int kind = dice.from(0, 19);
        if (kind <= 5) {
            return credited();
        } else if (kind <= 8) {
            Plan.Balance balance = balance();
            return new Deed.Debited(
                    now,
                    when(),
                    "t" + number++,
                    balance.id(),
                    some(balance, account(balance).allowed()));
        } else if (kind <= 16 && has(Topic.HOLDS)) {
            return ofHold();
        } else if (kind == 17 && has(Topic.OVERDRAFT)) {
            Plan.Balance balance = balance();
            return new Deed.Waived(
                    now,
                    when(),
                    "t" + number++,
                    balance.id(),
                    dice.in(2) ? null : some(balance, account(balance).debt));
        }
        return ofMember();
    }

    /** Or what was scheduled is cancelled. */
    private Deed scheduled(List<Deed.OfBalance> said) {
        List<Deed.OfBalance> scheduled =
                said.stream().filter(Deed.Scheduled.class::isInstance).toList();
        if (!scheduled.isEmpty() && dice.in(4)) {
            Deed.OfBalance one = dice.of(scheduled);
            String of = dice.in(30) ? "nobody" : Objects.requireNonNull(id(one));
            return new Deed.Unscheduled(now, when(), dice.in(30) ? balance().id() : one.balance(), of);
        }
        Plan.Balance balance = balance();
        LocalDate due = today().plusDays(dice.of(0, 1, 1, 2, 10, 30, 100));
        return new Deed.Scheduled(
                now,
                when(),
                "t" + number++,
                balance.id(),
                units(balance),
                has(Topic.KINDS) ? dice.of(UnitKind.values()) : UnitKind.EARNED,
                due,
                has(Topic.OWN_ENDS) && dice.in(2) ? due.plusDays(dice.of(0, 1, 10, 60, 400)) : null);
    }

    private Deed opened() {
        Plan.Balance balance = balance();
        List<Deed.Brought> lots = new ArrayList<>();
        for (int i = dice.from(0, 3); i > 0; i--) {
            lots.add(new Deed.Brought(
                    units(balance),
                    dice.of(UnitKind.values()),
                    dice.in(3) ? today().plusDays(dice.of(-10, 0, 1, 20)) : null,
                    dice.in(2) ? today().plusDays(dice.of(-1, 0, 10, 60, 400)) : null));
        }
        return new Deed.Opened(
                now,
                when(),
                "t" + number++,
                balance.id(),
                lots,
                dice.in(3) ? units(balance) : "0",
                dice.in(3) ? today().minusDays(dice.of(0, 5, 40, 200)) : null);
    }

    private Deed adjusted() {
        Plan.Balance balance = balance();
        boolean comes = dice.in(2);
        return new Deed.Adjusted(
                now,
                when(),
                "t" + number++,
                balance.id(),
                comes ? units(balance) : "-" + some(balance, account(balance).allowed()),
                dice.of(UnitKind.values()),
                comes && dice.in(3) ? today().plusDays(dice.of(-1, 0, 1, 10, 60, 400)) : null);
    }

    private Deed converted() {
        Plan.Balance balance = balance();
        Plan.Balance to = balance();
        while (to.id().equals(balance.id())) {
            to = balance();
        }
        return new Deed.Converted(
                now,
                when(),
                "t" + number++,
                balance.id(),
                to.id(),
                some(balance, account(balance).available()),
                dice.of("1", "100", "3", "0.7", "1000"),
                dice.of("1", "2", "0.5", "10", "0.03"),
                dice.of(Rounding.DOWN, Rounding.DOWN, Rounding.HALF_UP, Rounding.UP),
                dice.in(2) ? UnitKind.GIVEN : dice.of(UnitKind.values()));
    }

    /** Mostly of what was said last, seldom of what never was. */
    private Deed reversed(List<Deed.OfBalance> said) {
        Deed.OfBalance undone = dice.in(2) ? said.get(said.size() - 1) : dice.of(said);
        String balance = dice.in(30) ? balance().id() : undone.balance();
        String id = id(undone);
        String of = id == null || dice.in(30) ? "nobody" : id;
        return new Deed.Reversed(
                now, when(), "t" + number++, balance, undone.getClass().getSimpleName(), of);
    }

    private static @Nullable String id(Deed.OfBalance deed) {
        if (deed instanceof Deed.Credited it) {
            return it.ticket();
        } else if (deed instanceof Deed.Debited it) {
            return it.ticket();
        } else if (deed instanceof Deed.Waived it) {
            return it.ticket();
        } else if (deed instanceof Deed.Reversed it) {
            return it.ticket();
        } else if (deed instanceof Deed.Converted it) {
            return it.ticket();
        } else if (deed instanceof Deed.Ended it) {
            return it.ticket();
        } else if (deed instanceof Deed.Scheduled it) {
            return it.ticket();
        } else if (deed instanceof Deed.Unscheduled it) {
            return it.of();
        } else if (deed instanceof Deed.Confirmed it) {
            return it.of();
        } else if (deed instanceof Deed.Opened it) {
            return it.ticket();
        } else if (deed instanceof Deed.Adjusted it) {
            return it.ticket();
        } else if (deed instanceof Deed.Captured it) {
            return it.id();
        } else if (deed instanceof Deed.Held it) {
            return it.id();
        }
        return ((Deed.Released) deed).id();
    }

    private PlainAccount account(Plan.Balance balance) {
        return Objects.requireNonNullElseGet(member.accounts.get(balance.id()), () -> new PlainAccount(balance));
    }

    /** What is held, of all balances. */
    private Map<String, PlainHold> open() {
        Map<String, PlainHold> open = new TreeMap<>();
        member.accounts.values().forEach(account -> open.putAll(account.holds));
        return open;
    }

    /** Mostly about as many as there are, seldom any other number. */
    private String some(Plan.Balance balance, long there) {
        return there <= 0 || dice.in(3)
                ? units(balance)
                : text(dice.in(3) ? there : 1 + (there - 1) * dice.from(0, 100) / 100, balance.decimals());
    }

    private Deed ofMember() {
        if (has(Topic.FREEZES) && dice.in(2)) {
            return dice.in(2) ? new Deed.Frozen(now) : new Deed.Unfrozen(now);
        } else if (has(Topic.ERASURES) && dice.in(3)) {
            return dice.in(2) ? new Deed.Erased(now) : new Deed.Enrolled(now);
        } else if (has(Topic.NEUTRAL) && !dice.in(4)) {
            return dice.in(2) ? new Deed.Ordered(now, "o" + number++) : new Deed.Profiled(now, "n" + number++);
        } else if (dice.in(3)) {
            return credited();
        }
        return new Deed.Looked(now, dice.in(2));
    }

    private Plan.Balance balance() {
        return dice.of(plans.get(plans.size() - 1).balances());
    }

    private Deed credited() {
        Plan.Balance balance = balance();
        UnitKind kind = has(Topic.KINDS) ? dice.of(UnitKind.values()) : UnitKind.EARNED;
        Instant when = when();
        LocalDate through = has(Topic.OWN_ENDS) && dice.in(2) ? today().plusDays(dice.of(-5, 0, 1, 10, 60, 400)) : null;
        return new Deed.Credited(now, when, "t" + number++, balance.id(), units(balance), kind, through);
    }

    private Deed ofHold() {
        Plan.Balance balance = balance();
        PlainAccount account = account(balance);
        String id = dice.in(has(Topic.REVERSALS) ? 2 : 5) ? "id-" + number++ : null;
        if ((account.holds.isEmpty() && account.resolved.isEmpty()) || dice.in(3)) {
            return held(balance, "cart-" + dice.from(1, 3), id);
        }
        List<String> baskets =
                List.copyOf((account.holds.isEmpty() || dice.in(4) ? account.resolved : account.holds).keySet());
        String basket = baskets.isEmpty() || dice.in(6) ? "cart-" + dice.from(1, 4) : dice.of(baskets);
        PlainHold hold = account.holds.get(basket);
        long there = hold == null ? account.available() : hold.steps();
        return switch (dice.from(0, 5)) {
            case 0 -> held(balance, basket, id);
            case 1, 2, 3 ->
                new Deed.Captured(
                        now, when(), balance.id(), basket, dice.in(2) ? null : some(balance, there), dice.in(2), id);
            default -> new Deed.Released(now, when(), balance.id(), basket, id);
        };
    }

    private Deed held(Plan.Balance balance, String basket, @Nullable String id) {
        Duration lasting = dice.in(2)
                ? dice.of(
                        Duration.ofMinutes(15),
                        Duration.ofDays(1),
                        Duration.ofDays(7),
                        Duration.ofHours(40),
                        Duration.ofSeconds(1))
                : null;
        return new Deed.Held(
                now,
                when(),
                balance.id(),
                basket,
                some(balance, account(balance).available()),
                lasting,
                id);
    }

    /** More holds than are kept. */
    private void crowd() {
        Plan.Balance balance = balance();
        say(new Deed.Credited(
                now, now, "t" + number++, balance.id(), text(200, balance.decimals()), UnitKind.EARNED, null));
        int many = dice.from(98, 102);
        for (int i = 0; i < many; i++) {
            now = now.plusSeconds(1);
            say(new Deed.Held(
                    now,
                    now,
                    balance.id(),
                    "many-" + i,
                    text(1, balance.decimals()),
                    Duration.ofDays(dice.of(1, 2)),
                    null));
        }
    }

    /** The same again, or under the same ticket something else. */
    private Deed again(Deed.OfBalance before) {
        if (before instanceof Deed.Credited credited && dice.in(6)) {
            return new Deed.Debited(now, when(), credited.ticket(), credited.balance(), units());
        }
        Deed.OfBalance same = with(before, "now", now);
        return dice.in(4) && before instanceof Deed.Credited credited
                ? With.other(With.other(credited, "now", now), "units", units())
                : dice.in(4) && before instanceof Deed.Debited debited
                        ? With.other(With.other(debited, "now", now), "at", now)
                        : same;
    }

    private static Deed.OfBalance with(Deed.OfBalance deed, String component, Object value) {
        return (Deed.OfBalance) With.other((Record) deed, component, value);
    }

    /** Within a day: what is published at its start may be too late for its work. */
    private Deed published() {
        now = now.plusSeconds(61);
        LocalDate day = today().plusDays(dice.from(1, 60));
        Instant from = dice.in(2)
                ? null
                : dice.in(2) ? start(day) : day.atTime(12, 30).atZone(zone()).toInstant();
        Plan plan = maker.next(plans.get(plans.size() - 1), 10 * (1 + plans.size()), from);
        plans.add(plan);
        return new Deed.Published(now, plan.version());
    }

    private Instant when() {
        if (has(Topic.AHEAD) && dice.in(4)) {
            return dice.in(6)
                    ? Instant.parse("1979-12-31T23:59:59Z")
                    : now.plusSeconds(3600L * dice.of(1, 6, 12, 23, 24, 25));
        }
        if (!has(Topic.LATE) || dice.in(3)) {
            return now;
        }
        return now.minusSeconds(86400L * dice.of(0, 1, 3, 10, 30, 40, 200, 400) + dice.from(0, 86000));
    }

    private String units() {
        return units(balance());
    }

    private String units(Plan.Balance balance) {
        if (has(Topic.ODD_NUMBERS) && dice.in(3)) {
            return dice.of("7.0", "1.25", "0.0000001", "12.50", "1.000001");
        }
        if (has(Topic.LARGE) && dice.in(3)) {
            return text(
                    dice.of(1_000_000_000_000_000L, 999_999_999_999_999L, 500_000_000_000_000L), balance.decimals());
        }
        long steps = Stream.of(balance.most(), balance.mostCredited(), balance.mostDebited())
                .filter(bound -> bound != null && dice.in(4))
                .findFirst()
                .orElse((long) dice.from(1, dice.of(5, 20, 40)));
        return text(steps, balance.decimals());
    }

    private static String text(long steps, int decimals) {
        return BigDecimal.valueOf(steps, decimals).toPlainString();
    }
}
