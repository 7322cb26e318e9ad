package dev.loyalty.properties;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.LoyaltyEngine;
import dev.loyalty.command.Activity;
import dev.loyalty.command.ActivityVoid;
import dev.loyalty.command.Cancellation;
import dev.loyalty.command.Enrolment;
import dev.loyalty.command.Order;
import dev.loyalty.command.Refund;
import dev.loyalty.command.Reinstatement;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.program.TierPolicy;
import dev.loyalty.tck.SettableClock;
import dev.loyalty.testing.SameStories;
import dev.loyalty.value.ActivityRef;
import dev.loyalty.value.CustomerId;
import dev.loyalty.value.OrderRef;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Where up and down are at once, the tier of each day is the one that a plain loop over everything done gives. */
@SameStories
class CountedConditionsProperties {

    private static final CustomerId ADA = CustomerId.of("ada");
    private static final LocalDate JOINED = LocalDate.of(2026, 1, 31);

    /** What is done: after some days, for an order of so many hundreds, or to one of those before. */
    record Act(Kind kind, int days, int which, int hundreds) {}

    enum Kind {
        PAY,
        REFUND,
        CANCEL,
        REINSTATE,
        VISIT,
        NO_VISIT,
        NOTHING
    }

    /** Visits as one would note them down. */
    private static final class Visits {
        private final LocalDate day;
        private int count;

        Visits(LocalDate day, int count) {
            this.day = day;
            this.count = count;
        }
    }

    /** What was done so far. */
    private static final class Book {
        private final List<Noted> orders = new ArrayList<>();
        private final List<Visits> visits = new ArrayList<>();
    }

    /** An order as one would note it down. */
    private static final class Noted {
        private final LocalDate day;
        private final int paid;
        private int refunded;
        private boolean cancelled;

        Noted(LocalDate day, int paid) {
            this.day = day;
            this.paid = paid;
        }

        int left() {
            return cancelled ? 0 : paid - refunded;
        }
    }

    @Provide
    Arbitrary<List<Act>> acts() {
        return Combinators.combine(
                        Arbitraries.of(
                                Kind.PAY,
                                Kind.PAY,
                                Kind.PAY,
                                Kind.REFUND,
                                Kind.CANCEL,
                                Kind.REINSTATE,
                                Kind.VISIT,
                                Kind.VISIT,
                                Kind.NO_VISIT,
                                Kind.NOTHING),
                        Arbitraries.of(0, 0, 1, 2, 7, 20, 29, 30, 31, 90),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(0, 4))
                .as(Act::new)
                .list()
                .ofMaxSize(30);
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void theTierIsTheOneThatAPlainLoopGives(
            @ForAll("acts") List<Act> acts, @ForAll boolean rolling, @ForAll boolean due) {
        SettableClock clock = SettableClock.at("2026-01-31T12:00:00Z");
        LoyaltyEngine engine =
                LoyaltyEngine.builder(program(rolling)).clock(clock).build();
        engine.record(Enrolment.of(ADA, clock.instant())).orThrow();
        Book noted = new Book();
        LocalDate today = JOINED;
        for (int i = 0; i < acts.size(); i++) {
            for (int day = 0; day < acts.get(i).days(); day++) {
                today = today.plusDays(1);
                clock.set(noon(today));
                if (due) {
                    engine.runDue(10);
                }
                assertThat(tier(engine)).as("on %s", today).isEqualTo(expected(noted, today, rolling));
            }
            act(acts.get(i), i, engine, noted, today);
            assertThat(tier(engine)).as("after act %s on %s", i, today).isEqualTo(expected(noted, today, rolling));
        }
        assertThat(engine.members().verify(ADA).agrees()).isTrue();
    }

    private static LoyaltyProgram program(boolean rolling) {
        TierPolicy policy =
                rolling ? TierPolicy.builder().rolling(Period.ofDays(30)).build() : TierPolicy.LIFETIME;
        return LoyaltyProgram.builder("club", "EUR", ZoneOffset.UTC)
                .policy(policy)
                .activities("visit")
                .tier("bronze", "0.00")
                .tier(
                        "silver",
                        t -> t.requires(c -> c.anyOf(
                                c.spend("500.00"), c.orders(3), c.allOf(c.orders(1), c.activities("visit", 4)))))
                .tier(
                        "gold",
                        t -> t.requires(c -> c.allOf(c.spend("600.00"), c.orders(2), c.memberFor(Period.ofMonths(1)))))
                .tier("black", t -> t.byInvitation())
                .tier("platinum", "1200.00")
                .build();
    }

    private static String expected(Book noted, LocalDate today, boolean rolling) {
        int spent = 0;
        int orders = 0;
        int visits = 0;
        for (Visits some : noted.visits) {
            visits += !rolling || some.day.plusDays(30).isAfter(today) ? some.count : 0;
        }
        for (Noted order : noted.orders) {
            if (!rolling || order.day.plusDays(30).isAfter(today)) {
                spent += order.left();
                orders += order.left() > 0 ? 1 : 0;
            }
        }
        if (spent >= 12) {
            return "platinum";
        }
        if (spent >= 6 && orders >= 2 && !today.isBefore(LocalDate.of(2026, 2, 28))) {
            return "gold";
        }
        return spent >= 5 || orders >= 3 || (orders >= 1 && visits >= 4) ? "silver" : "bronze";
    }

    private static void act(Act act, int number, LoyaltyEngine engine, Book book, LocalDate today) {
        Instant now = noon(today);
        List<Noted> noted = book.orders;
        if (act.kind() == Kind.PAY) {
            noted.add(new Noted(today, act.hundreds()));
            engine.record(Order.of(ADA, "o" + (noted.size() - 1), act.hundreds() + "00.00", now))
                    .orThrow();
            return;
        }
        if (act.kind() == Kind.VISIT || act.kind() == Kind.NO_VISIT) {
            visit(act, engine, book.visits, today);
            return;
        }
        int which = noted.size() - 1 - act.which();
        if (which < 0 || act.kind() == Kind.NOTHING) {
            return;
        }
        Noted order = noted.get(which);
        OrderRef ref = OrderRef.of(ADA, "o" + which);
        if (act.kind() == Kind.REFUND) {
            int taken = Math.min(act.hundreds(), order.left());
            if (taken > 0) {
                engine.record(Refund.of(ref, "r" + number, taken + "00.00", now))
                        .orThrow();
                order.refunded += taken;
            }
        } else if (act.kind() == Kind.CANCEL) {
            engine.record(Cancellation.of(ref, now).withId("c" + number)).orThrow();
            order.cancelled = true;
        } else {
            engine.record(Reinstatement.of(ref, now).withId("s" + number)).orThrow();
            order.cancelled = false;
        }
    }

    private static void visit(Act act, LoyaltyEngine engine, List<Visits> visits, LocalDate today) {
        if (act.kind() == Kind.VISIT) {
            engine.record(Activity.of(ADA, "visit", "v" + visits.size(), noon(today))
                            .counting(act.which() + 1))
                    .orThrow();
            visits.add(new Visits(today, act.which() + 1));
        } else if (act.which() < visits.size()) {
            engine.record(ActivityVoid.of(ActivityRef.of(ADA, "visit", "v" + act.which()), noon(today)))
                    .orThrow();
            visits.get(act.which()).count = 0;
        }
    }

    private static String tier(LoyaltyEngine engine) {
        return engine.members().view(ADA).tier().orElseThrow().id().value();
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(12, 0).toInstant(ZoneOffset.UTC);
    }
}
