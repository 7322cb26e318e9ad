package dev.loyalty.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.LoyaltyEngine;
import dev.loyalty.command.BusyException;
import dev.loyalty.command.Command;
import dev.loyalty.command.Credit;
import dev.loyalty.command.Enrolment;
import dev.loyalty.command.Outcome;
import dev.loyalty.command.Refusal;
import dev.loyalty.event.Event;
import dev.loyalty.member.AccountView;
import dev.loyalty.program.Expiry;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.spi.StoreFactory;
import dev.loyalty.value.CustomerId;
import dev.loyalty.value.LimitPeriod;
import dev.loyalty.value.MemberId;
import dev.loyalty.value.UnitKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;

/** Two engines on a store, with members who have units of balances. */
abstract class UnitsContract extends StorePartContract {

    static final int CALLERS = 20;
    static final int ROUNDS = 10;
    static final int OTHERS = 2_000;

    static final Instant START = Instant.parse("2026-03-01T09:00:00Z");
    static final String POINTS = "points";
    static final String WALLET = "wallet";

    /** Of which 100 a day may go, and no more than 5 times come. */
    static final String ALLOWANCE = "allowance";

    /** The last day of some units, and the instant with which they end. */
    static final LocalDate LAST_DAY = LocalDate.parse("2026-03-31");

    static final Instant END = Instant.parse("2026-03-31T22:00:00Z");

    final CustomerId ada = CustomerId.of("ada");
    final SettableClock clock = SettableClock.at(START);
    final LoyaltyEngine engine;
    final List<LoyaltyEngine> engines;

    UnitsContract(MemberStoreContract contract) {
        super(contract);
        engine = engine(stores());
        engines = List.of(engine, engine(otherStores()));
        joins(ada);
    }

    LoyaltyEngine engine(StoreFactory stores) {
        return engine(stores, clock);
    }

    LoyaltyEngine engine(StoreFactory stores, SettableClock at) {
        LoyaltyProgram club = LoyaltyProgram.builder(program().value(), "EUR", ZoneId.of("Europe/Berlin"))
                .tier("member", "0.00")
                .balance(
                        POINTS,
                        points -> points.unit("point", "points")
                                .expires(UnitKind.EARNED, Expiry.after(Period.ofMonths(12))))
                .balance(WALLET, wallet -> wallet.in("EUR").least("-50.00"))
                .balance(
                        ALLOWANCE,
                        allowance -> allowance
                                .unit("point", "points")
                                .limit(limit -> limit.debits().most("100").per(LimitPeriod.Calendar.DAY))
                                .limit(limit -> limit.credits().times(5).per(LimitPeriod.Calendar.MONTH)))
                .build();
        return LoyaltyEngine.builder(club).store(stores).clock(at).build();
    }

    void joins(CustomerId customer) {
        tell(engine, Enrolment.of(customer, START)).orThrow();
    }

    void gets(CustomerId customer, String units) {
        tell(engine, Credit.of(customer, "present", POINTS, units, START)).orThrow();
    }

    void getsThroughTheLastDay(String units) {
        tell(engine, Credit.of(ada, "present", POINTS, units, START).through(LAST_DAY))
                .orThrow();
    }

    /** What many callers are answered who begin at once, in turn by either engine. */
    List<Outcome> atOnce(Function<Integer, Command> command) throws Exception {
        return Together.run(CALLERS, caller -> tell(engines.get(caller % 2), command.apply(caller)));
    }

    /** As a shop tells it: who meets another transaction for too long tells it again. */
    static Outcome tell(LoyaltyEngine engine, Command command) {
        while (true) {
            try {
                return engine.record(command);
            } catch (BusyException busy) {
                Thread.onSpinWait();
            }
        }
    }

    static List<Refusal> refusals(List<Outcome> answers) {
        return answers.stream()
                .filter(Outcome::isRefused)
                .map(answer -> ((Outcome.Refused) answer).refusal())
                .toList();
    }

    static AccountView of(LoyaltyEngine engine, CustomerId customer) {
        return engine.balances().view(customer, POINTS);
    }

    List<Event> events(CustomerId customer) {
        return journalOf(MemberId.of(customer.value())).stream()
                .flatMap(entry -> entry.events().stream())
                .toList();
    }

    void assertThatAllIsThere(CustomerId customer) {
        engines.forEach(each -> assertThatAllIsThere(each, customer));
        assertThat(of(engines.get(1), customer)).isEqualTo(of(engine, customer));
    }

    /** The state is what its journal comes to, and it is again once it was worked out anew. */
    static void assertThatAllIsThere(LoyaltyEngine engine, CustomerId customer) {
        assertThat(engine.members().verify(customer)).matches(found -> found.agrees(), "agrees");
        AccountView before = of(engine, customer);
        assertThat(engine.members().rebuild(customer)).matches(found -> found.agrees(), "agrees");
        assertThat(of(engine, customer)).isEqualTo(before);
    }
}
