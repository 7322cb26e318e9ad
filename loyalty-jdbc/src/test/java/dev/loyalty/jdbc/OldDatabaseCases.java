package dev.loyalty.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.loyalty.Balances;
import dev.loyalty.LoyaltyEngine;
import dev.loyalty.command.BalanceRefusal.BalanceUnknown;
import dev.loyalty.command.Capture;
import dev.loyalty.command.Credit;
import dev.loyalty.command.Debit;
import dev.loyalty.command.Hold;
import dev.loyalty.command.Order;
import dev.loyalty.command.OrderSnapshot;
import dev.loyalty.command.Outcome;
import dev.loyalty.command.StoreUnusableException;
import dev.loyalty.event.Cause;
import dev.loyalty.event.Entry;
import dev.loyalty.event.Ref;
import dev.loyalty.member.Membership;
import dev.loyalty.program.Expiry;
import dev.loyalty.program.Expiry.EndOf;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.program.MessageKind;
import dev.loyalty.program.ProgramBuilder;
import dev.loyalty.program.SpendRule;
import dev.loyalty.program.TierPolicy;
import dev.loyalty.spi.MemberStore;
import dev.loyalty.spi.Result;
import dev.loyalty.spi.Step;
import dev.loyalty.tck.Draft;
import dev.loyalty.tck.RecordingGroupAssigner;
import dev.loyalty.tck.RecordingListener;
import dev.loyalty.tck.RecordingNotifier;
import dev.loyalty.tck.SettableClock;
import dev.loyalty.tck.SharedDraft;
import dev.loyalty.value.CustomerId;
import dev.loyalty.value.EventKind;
import dev.loyalty.value.MemberId;
import dev.loyalty.value.Mention;
import dev.loyalty.value.OrderRef;
import dev.loyalty.value.Part;
import dev.loyalty.value.ProgramId;
import dev.loyalty.value.SharedId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A database with every kind of event that the version before wrote: it opens, goes on, and verifies. */
abstract class OldDatabaseCases {

    private static final int KINDS = 33;
    private static final List<String> CUSTOMERS = List.of("anna", "bert", "cleo", "dora", "émil");

    private final HikariDataSource pool;
    private final SettableClock clock = SettableClock.at(Instant.parse("2026-03-23T10:00:00Z"));

    /** On a new, empty database. */
    OldDatabaseCases(HikariDataSource pool, Database database, String rows) {
        this.pool = pool;
        execute(resource("/" + database.migrations() + "/V1__loyalty.sql"));
        execute(resource("format1/" + rows));
        assertThat(JdbcSchema.in(pool).apply()).isEqualTo(1);
    }

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    void everyKindOfEventIsRead() {
        Set<Class<?>> kinds = CUSTOMERS.stream()
                .flatMap(customer -> journal(customer).stream())
                .flatMap(entry -> entry.events().stream())
                .map(Object::getClass)
                .collect(Collectors.toSet());

        assertThat(kinds).hasSize(KINDS);
    }

    @Test
    void whereOneInstantWasWrittenItIsBothWhenACommandWasRecordedAndAsOfWhen() {
        assertThat(journal("anna"))
                .filteredOn(entry -> entry.cause() instanceof Cause.ByCommand)
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(entry.recordedAt()).isEqualTo(entry.effectiveAt()));
    }

    @Test
    void everyStateIsTheFoldOfItsJournal() {
        assertAllVerify(open());
    }

    @Test
    void membersGoOnInTheFormatOfOld() throws SQLException {
        LoyaltyEngine engine = open();

        buy(engine, "9001");

        assertAllVerify(engine);
        assertThat(newestFormat()).isEqualTo(1);
    }

    @Test
    void membersGoOnInTheNewFormatOnceItIsRaised() throws SQLException {
        JdbcSchema.in(pool).raise();
        LoyaltyEngine engine = open();

        buy(engine, "9001");
        engine.record(OrderSnapshot.of(
                OrderRef.of(CustomerId.of("bert"), "2003"), 7, "45.00", Instant.parse("2026-03-20T10:00:00Z")));
        clock.set("2027-09-01T10:00:00Z");
        engine.runDue(1000);

        assertAllVerify(engine);
        assertThat(newestFormat()).isEqualTo(2);
    }

    /** A process of the version before could not read the entry, and would not find it. */
    @Test
    void nothingOfAFurtherKindIsMentionedBeforeTheFormatIsRaised() {
        MemberStore store = JdbcMemberStore.on(pool).open(ProgramId.of("club"));
        MemberId anna = MemberId.of("anna");
        Ref voucher = new Ref(anna, Mention.of(new Mention.Kind("voucher"), "", "V-1"));
        Step<Long> mention = Draft.step(anna, draft -> draft.mentioned(voucher.mention()));
        int entries = journal("anna").size();

        assertThatThrownBy(() -> store.update(mention))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("documents of format 1 know no such ");
        assertThat(journal("anna")).hasSize(entries);
        assertThat(store.journal().owners(voucher.mention())).isEmpty();

        JdbcSchema.in(pool).raise();
        MemberStore raised = JdbcMemberStore.on(pool).open(ProgramId.of("club"));
        raised.update(mention);
        assertThat(raised.read(anna, Set.of(voucher)).found(voucher)).hasSize(1);
    }

    /** So a process of the version before never meets the row of one. */
    @Test
    void nothingIsSharedBeforeTheFormatIsRaised() throws SQLException {
        MemberStore store = JdbcMemberStore.on(pool).open(ProgramId.of("club"));
        SharedId mugs = SharedId.stock("mugs");
        Step<Long> set = SharedDraft.step(mugs, draft -> draft.set(3).goOn());
        long rows = rows();

        assertThatThrownBy(() -> store.update(set))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("documents of format 1 know no such ");
        assertThat(rows()).isEqualTo(rows);
        MemberId zoe = MemberId.of("zoe");
        assertThat(store.updateAll(List.of(set, Draft.step(zoe, draft -> draft.paid("1", "1.00")), set)))
                .as("each fails alone")
                .hasExactlyElementsOfTypes(Result.Failed.class, Result.Done.class, Result.Failed.class);
        assertThat(rows()).isEqualTo(rows + 2);

        JdbcSchema.in(pool).raise();
        MemberStore raised = JdbcMemberStore.on(pool).open(ProgramId.of("club"));
        raised.update(set);
        assertThat(raised.read(mugs, Set.of()).version()).isEqualTo(1);
        assertThat(raised.directory().page(null, 1000))
                .hasSize(CUSTOMERS.size() + 1)
                .contains(zoe);
        assertAllVerify(open());
    }

    /** A process of the version before could not read the program, and no document of its format holds units. */
    @Test
    void noBalanceIsPublishedBeforeTheFormatIsRaised() throws SQLException {
        long rows = rows();

        assertThatThrownBy(this::openWithPoints)
                .isInstanceOf(StoreUnusableException.class)
                .hasMessageContaining("version 3 of program \"club\" speaks of balances")
                .hasMessageContaining("call JdbcSchema.in(dataSource).raise()")
                .hasMessageEndingWith("Nothing was published");

        LoyaltyEngine engine = open();
        assertThat(engine.programs().newest().number()).isEqualTo(2);
        assertThat(engine.balances().credit(credit("anna")))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.refusal()).isInstanceOf(BalanceUnknown.class));
        assertThat(rows()).isEqualTo(rows);
        buy(engine, "9001");
        assertAllVerify(engine);
        assertThat(newestFormat()).isEqualTo(1);
    }

    @Test
    void onceTheFormatIsRaisedMembersOfOldHaveAccounts() {
        JdbcSchema.in(pool).raise();
        LoyaltyEngine engine = openWithPoints();
        List<CustomerId> members = members(engine);

        assertThat(members).hasSizeGreaterThan(2).allSatisfy(member -> {
            Balances balances = engine.balances();
            assertThat(balances.view(member, "points").total().isZero()).isTrue();
            balances.credit(credit(member.value())).orThrow();
            balances.debit(Debit.of(member, "mug", "points", "10", clock.instant()))
                    .orThrow();
            balances.hold(Hold.of(member, "points", "cart-1", "20", clock.instant()))
                    .orThrow();
            balances.capture(Capture.of(member, "points", "cart-1", clock.instant())
                            .of("5"))
                    .orThrow();
            assertThat(balances.view(member, "points").available().steps()).isEqualTo(25);
        });
        assertAllVerify(engine);

        clock.set("2027-09-01T10:00:00Z");
        engine.runDue(1000);
        assertThat(members)
                .allSatisfy(member -> assertThat(engine.balances()
                                .view(member, "points")
                                .expired()
                                .steps())
                        .isEqualTo(25));
        assertAllVerify(engine);
        CUSTOMERS.forEach(customer -> engine.members().rebuild(CustomerId.of(customer)));
        assertAllVerify(open());
    }

    /** It has looked up the format just before, and would write the older one for ten seconds more. */
    @Test
    void whoRunsOnWhileTheFormatIsRaisedKeepsBalancesAtOnce() {
        LoyaltyEngine runsOn = open();
        buy(runsOn, "9001");

        JdbcSchema.in(pool).raise();
        LoyaltyEngine newer = openWithPoints();

        runsOn.balances().credit(credit("anna")).orThrow();
        assertThat(newer.balances()
                        .view(CustomerId.of("anna"), "points")
                        .available()
                        .steps())
                .isEqualTo(40);
        assertAllVerify(newer);
    }

    private Credit credit(String customer) {
        return Credit.of(CustomerId.of(customer), "review", "points", "40", clock.instant());
    }

    /** Who is a member, and may spend. */
    private static List<CustomerId> members(LoyaltyEngine engine) {
        return CUSTOMERS.stream()
                .map(CustomerId::of)
                .filter(customer -> engine.members().view(customer).membership() == Membership.ACTIVE)
                .toList();
    }

    /** Of everything that a row may be of a member or of a shared thing. */
    private long rows() throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select (select count(*) from loyalty_member)"
                        + " + (select count(*) from loyalty_entry) + (select count(*) from loyalty_entry_ref)"
                        + " + (select count(*) from loyalty_lane) + (select count(*) from loyalty_delivery)")) {
            row.next();
            return row.getLong(1);
        }
    }

    private void buy(LoyaltyEngine engine, String order) {
        for (String customer : CUSTOMERS) {
            engine.record(Order.of(CustomerId.of(customer), order, "600.00", clock.instant()));
        }
    }

    private static void assertAllVerify(LoyaltyEngine engine) {
        assertThat(CUSTOMERS)
                .allSatisfy(customer -> assertThat(engine.members().verify(CustomerId.of(customer)))
                        .matches(found -> found.agrees(), "agrees"));
    }

    private List<Entry> journal(String customer) {
        MemberStore store = JdbcMemberStore.on(pool).open(ProgramId.of("club"));
        return store.journal().after(MemberId.of(customer), 0, 1000);
    }

    /** The shop as it was, with its second version of the program. */
    private LoyaltyEngine open() {
        return open(club().version(2)
                .inForceFrom(Instant.parse("2024-06-01T00:00:00Z"))
                .build());
    }

    /** The shop with a third version, which has balances. */
    private LoyaltyEngine openWithPoints() {
        return open(club().version(3)
                .balance(
                        "points",
                        points -> points.unit("point", "points")
                                .expires(Expiry.after(Period.ofMonths(12)).toEndOf(EndOf.MONTH)))
                .build());
    }

    private static ProgramBuilder club() {
        return LoyaltyProgram.builder("club", "EUR", ZoneId.of("Europe/Berlin"))
                .tier("bronze", "0.00", tier -> tier.group("3").percentOff("5"))
                .tier("silver", "480.00", tier -> tier.group("4").percentOff("10"))
                .tier(
                        "gold",
                        tier -> tier.group("5")
                                .requires(gold -> gold.anyOf(
                                        gold.spend("1000.00"),
                                        gold.allOf(
                                                gold.orders(4),
                                                gold.activities("review", 2),
                                                gold.memberFor(Period.ofYears(1))))))
                .policy(TierPolicy.builder()
                        .rolling(Period.ofYears(1))
                        .grace(Period.ofDays(30))
                        .warningDays(30)
                        .build())
                .activities("review", "survey")
                .spend(rule -> rule.parts(Part.GOODS, Part.GOODS_TAX)
                        .countsFrom(new SpendRule.CountsFrom.AfterDays(14))
                        .creditNotes(SpendRule.CreditNotes.AGAINST_NEWEST_DAYS))
                .messages(MessageKind.values())
                .listener("crm", EventKind.ORDER_PAID, EventKind.TIER_CHANGED);
    }

    private LoyaltyEngine open(LoyaltyProgram club) {
        return LoyaltyEngine.builder(club)
                .clock(clock)
                .store(JdbcMemberStore.on(pool))
                .groupAssigner(new RecordingGroupAssigner())
                .notifier(new RecordingNotifier())
                .listener("crm", new RecordingListener())
                .build();
    }

    private int newestFormat() throws SQLException {
        int newest = 0;
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select payload from loyalty_entry")) {
            while (rows.next()) {
                newest = Math.max(newest, rows.getBytes(1)[0]);
            }
        }
        return newest;
    }

    private void execute(String script) {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(script);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(OldDatabaseCases.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
