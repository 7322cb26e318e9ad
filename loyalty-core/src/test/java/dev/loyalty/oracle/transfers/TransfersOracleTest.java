package dev.loyalty.oracle.transfers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.ImportReport;
import dev.loyalty.LoyaltyEngine;
import dev.loyalty.command.Command;
import dev.loyalty.command.Credit;
import dev.loyalty.command.Debit;
import dev.loyalty.command.Enrolment;
import dev.loyalty.command.Erasure;
import dev.loyalty.command.Outcome;
import dev.loyalty.command.Reversal;
import dev.loyalty.command.Transfer;
import dev.loyalty.event.CommandKind;
import dev.loyalty.member.AccountView;
import dev.loyalty.oracle.transfers.Act.What;
import dev.loyalty.program.Balance.Shortfall;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.tck.SettableClock;
import dev.loyalty.value.CustomerId;
import dev.loyalty.value.UnitKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Three members, who get, spend and give to each other, at once or with steps that come later, as the naive model has it. */
class TransfersOracleTest {

    private static final int MEMBERS = 3;
    private static final String POINTS = "points";
    private static final Instant START = Instant.parse("2026-03-01T09:00:00Z");
    private static final LocalDate FIRST = LocalDate.parse("2026-03-01");

    @Provide
    Arbitrary<Rule> rules() {
        return Combinators.combine(
                        Arbitraries.of(0L, 0L, -10L),
                        Arbitraries.of(30L, 60L, 1_000_000L),
                        Arbitraries.of(true, false),
                        Arbitraries.of(Shortfall.class))
                .as(Rule::new);
    }

    @Provide
    Arbitrary<List<Act>> histories() {
        Arbitrary<Integer> someone = Arbitraries.integers().between(0, MEMBERS - 1);
        Arbitrary<Integer> another = Arbitraries.integers().between(1, MEMBERS - 1);
        return Combinators.combine(
                        Arbitraries.frequency(
                                Tuple.of(5, What.CREDIT),
                                Tuple.of(3, What.DEBIT),
                                Tuple.of(4, What.SEND),
                                Tuple.of(3, What.SEND_SLOWLY),
                                Tuple.of(3, What.UNDO),
                                Tuple.of(2, What.UNDO_SLOWLY),
                                Tuple.of(3, What.GO_ON),
                                Tuple.of(1, What.ERASE),
                                Tuple.of(3, What.DAY_PASSES)),
                        someone,
                        another,
                        Arbitraries.longs().between(1, 40),
                        Arbitraries.of(UnitKind.class),
                        Arbitraries.of(0, 1, 3, 7),
                        Arbitraries.integers().between(0, 20))
                .as((what, who, apart, units, kind, days, which) ->
                        new Act(what, who, (who + apart) % MEMBERS, units, kind, days, which))
                .list()
                .ofMinSize(1)
                .ofMaxSize(40);
    }

    @Property(tries = 1500)
    void theyHaveWhatTheNaiveModelHas(@ForAll("rules") Rule rule, @ForAll("histories") List<Act> acts) {
        PlainGiving plain = new PlainGiving(rule, MEMBERS);
        Shop shop = new Shop(rule);
        for (int number = 0; number < acts.size(); number++) {
            Act act = acts.get(number);
            if (plain.mixes(act)) {
                plain.goOn();
                shop.goOn();
            }
            String answer = shop.does(number, act);
            assertThat(answer).as("%s: %s", number, act).isEqualTo(plain.does(act));
            for (int who = 0; who < MEMBERS; who++) {
                assertThat(shop.has(who))
                        .as("%s: %s", number, act)
                        .isEqualTo(plain.member(who).toString());
            }
        }
        shop.verify();
    }

    /** The engine, told the same. */
    private static final class Shop {

        private final SettableClock clock = SettableClock.at(START.toString());
        private final LoyaltyEngine engine;
        private final List<Transfer> gifts = new ArrayList<>();

        Shop(Rule rule) {
            LoyaltyProgram club = LoyaltyProgram.builder("club", "EUR", ZoneId.of("UTC"))
                    .tier("member", "0.00")
                    .balance(POINTS, points -> {
                        points.unit("point", "points")
                                .least(Long.toString(rule.least()))
                                .most(Long.toString(rule.most()))
                                .shortfall(rule.shortfall());
                        if (rule.partial()) {
                            points.partial();
                        }
                    })
                    .build();
            engine = LoyaltyEngine.builder(club).clock(clock).build();
            for (int who = 0; who < MEMBERS; who++) {
                engine.members().enrol(Enrolment.of(customer(who), START)).orThrow();
            }
        }

        private static CustomerId customer(int who) {
            return CustomerId.of("c" + who);
        }

        String does(int number, Act act) {
            clock.advance(Duration.ofSeconds(1));
            CustomerId who = customer(act.who());
            String ticket = "t-" + number;
            String units = Long.toString(act.units());
            Instant now = clock.instant();
            return switch (act.what()) {
                case CREDIT -> {
                    Credit credit = Credit.of(who, ticket, POINTS, units, now).from(act.kind());
                    LocalDate today = LocalDate.ofInstant(now, ZoneId.of("UTC"));
                    yield tells(act.days() == 0 ? credit : credit.through(today.plusDays(act.days())));
                }
                case DEBIT -> tells(Debit.of(who, ticket, POINTS, units, now));
                case SEND, SEND_SLOWLY -> {
                    Transfer gift = Transfer.of(who, ticket, POINTS, units, customer(act.whom()), now);
                    String answer = act.what() == What.SEND ? tells(gift) : tellsSlowly(gift);
                    if (engine.balances().transfer(who, POINTS, ticket).isPresent()) {
                        gifts.add(gift);
                    }
                    yield answer;
                }
                case UNDO, UNDO_SLOWLY -> {
                    if (gifts.isEmpty()) {
                        yield "";
                    }
                    Transfer gift = gifts.get(act.which() % gifts.size());
                    Reversal undoing = Reversal.of(
                            gift.customer(),
                            ticket,
                            POINTS,
                            CommandKind.TRANSFER,
                            gift.ticket().value(),
                            now);
                    yield act.what() == What.UNDO ? tells(undoing) : tellsSlowly(undoing);
                }
                case GO_ON -> {
                    goOn();
                    yield "";
                }
                case ERASE -> {
                    tells(Erasure.of(who, now));
                    clock.advance(Duration.ofMillis(1));
                    yield tells(Enrolment.of(who, clock.instant()));
                }
                case DAY_PASSES -> {
                    clock.set(now.truncatedTo(ChronoUnit.DAYS).plus(Duration.ofHours(33)));
                    yield "";
                }
            };
        }

        void goOn() {
            engine.deliveries().drain();
        }

        private String tells(Command command) {
            return answer(engine.record(command));
        }

        private static String answer(Outcome outcome) {
            return outcome.fold(applied -> "", refused -> refused.refusal().code());
        }

        private String tellsSlowly(Command command) {
            return engine.recordAll(Stream.of(command)).rejected().stream()
                    .map(rejected -> ((ImportReport.Refused) rejected).refusal().code())
                    .findFirst()
                    .orElse("");
        }

        String has(int who) {
            AccountView view = engine.balances().view(customer(who), POINTS);
            Map<String, Long> lots = new TreeMap<>();
            for (AccountView.Part lot : view.lots()) {
                String end = lot.through() == null ? "-" : "" + ChronoUnit.DAYS.between(FIRST, lot.through());
                lots.merge(lot.kind() + " " + end, lot.units().steps(), Long::sum);
            }
            return lots + " owed " + view.debt().steps();
        }

        void verify() {
            for (int who = 0; who < MEMBERS; who++) {
                assertThat(engine.members().verify(customer(who))).matches(found -> found.agrees(), "agrees");
            }
        }
    }
}
