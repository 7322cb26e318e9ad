package dev.loyalty.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import dev.loyalty.EngineBuilder;
import dev.loyalty.Import;
import dev.loyalty.LoyaltyEngine;
import dev.loyalty.command.Order;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.program.MessageKind;
import dev.loyalty.program.TierPolicy;
import dev.loyalty.program.TierPolicy.TimeDowngrade;
import dev.loyalty.spi.Receipt;
import dev.loyalty.tck.SettableClock;
import dev.loyalty.value.CustomerId;
import dev.loyalty.value.EventKind;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Background work on PostgreSQL, one worker: deliveries to receivers that do nothing, also while others hold many lanes and while a
 * snapshot stays open; and members whose time has come against first orders. Each pair in turn, on the same tables.
 */
final class WorkBenchmarks implements AutoCloseable {

    private static final int ROUNDS = Integer.getInteger("loyalty.rounds", 9);
    private static final int MEMBERS = Integer.getInteger("loyalty.members", 5_000);
    private static final int HELD = 2_000;
    private static final int BEFORE_THE_SNAPSHOT_COUNTS = Integer.getInteger("loyalty.snapshot", 100_000);
    private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");

    private final HikariDataSource pool;
    private final SettableClock clock = SettableClock.at(START);
    private int members;

    private WorkBenchmarks(PostgresServer server) {
        pool = server.newPool();
    }

    /** Runs them all by themselves; no arguments. */
    public static void main(String[] arguments) throws SQLException {
        System.out.println(Figure.HEADLINE);
        measure(PostgresServer.newest()).forEach(figure -> System.out.println(figure.line()));
    }

    /** Measures all, each on a database of its own. */
    static List<Figure> measure(PostgresServer server) throws SQLException {
        List<Figure> figures = new ArrayList<>();
        try (WorkBenchmarks benchmarks = new WorkBenchmarks(server)) {
            figures.addAll(benchmarks.deliveries());
        }
        try (WorkBenchmarks benchmarks = new WorkBenchmarks(server)) {
            figures.add(benchmarks.due());
        }
        return figures;
    }

    @Override
    public void close() {
        pool.close();
    }

    private List<Figure> deliveries() throws SQLException {
        List<Double> listener = new ArrayList<>();
        List<Double> notifier = new ArrayList<>();
        List<Double> held = new ArrayList<>();
        List<Double> snapshot = new ArrayList<>();
        try (LoyaltyEngine hears = engine(wiring -> wiring.listener("crm", happening -> Receipt.done()));
                LoyaltyEngine writes = engine(wiring -> wiring.notifier(message -> Receipt.done()))) {
            for (int round = -1; round < ROUNDS; round++) {
                double plain = told(hears);
                double written = toldMessages(writes);
                double amongHeld = whileHeld(hears);
                if (round >= 0) {
                    listener.add(plain);
                    notifier.add(written);
                    held.add(amongHeld);
                }
            }
            try (Connection reader = pool.getConnection();
                    Statement statement = reader.createStatement()) {
                reader.setAutoCommit(false);
                reader.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
                statement.execute("select count(*) from loyalty_schema");
                for (int told = 0; told < BEFORE_THE_SNAPSHOT_COUNTS; told += MEMBERS) {
                    told(hears);
                }
                for (int round = 0; round < ROUNDS; round++) {
                    snapshot.add(told(hears));
                }
                reader.rollback();
            }
        }
        return List.of(
                new Figure("deliveries to a notifier against those to a listener", notifier, listener),
                new Figure("deliveries while 2,000 lanes are held against none", held, listener),
                new Figure("deliveries with an old snapshot against without", snapshot, listener));
    }

    private double told(LoyaltyEngine engine) {
        enrol(engine, MEMBERS);
        return perSecond(MEMBERS, () -> engine.deliveries().drain());
    }

    /** What the listener is told of is still queued, and not the notifier's. */
    private double toldMessages(LoyaltyEngine engine) {
        engine.deliveries().drain();
        enrol(engine, MEMBERS);
        return perSecond(MEMBERS, () -> engine.deliveries().drain());
    }

    private double whileHeld(LoyaltyEngine engine) throws SQLException {
        engine.deliveries().drain();
        enrol(engine, HELD);
        try (Connection shop = pool.getConnection();
                Statement statement = shop.createStatement()) {
            shop.setAutoCommit(false);
            statement.execute(
                    "select 1 from loyalty_lane where receiver = 'listener:crm' and ready_at is not null for update");
            double rate = told(engine);
            shop.rollback();
            engine.deliveries().drain();
            return rate;
        }
    }

    private Figure due() {
        List<Double> passes = new ArrayList<>();
        List<Double> orders = new ArrayList<>();
        try (LoyaltyEngine engine = engine(wiring -> wiring)) {
            for (int round = -1; round < ROUNDS; round++) {
                double enrolled = perSecond(MEMBERS, () -> enrol(engine, MEMBERS));
                clock.advance(Duration.ofDays(400));
                double passed = perSecond(MEMBERS, () -> engine.runDue(MEMBERS));
                if (round >= 0) {
                    orders.add(enrolled);
                    passes.add(passed);
                }
            }
        }
        return new Figure("due members who change their tier against first orders", passes, orders);
    }

    private static double perSecond(int count, Runnable work) {
        long begin = System.nanoTime();
        work.run();
        return count * 1e9 / (System.nanoTime() - begin);
    }

    private void enrol(LoyaltyEngine engine, int count) {
        int first = members;
        members += count;
        Stream<Order> orders = IntStream.range(first, members)
                .mapToObj(member -> Order.of(
                        CustomerId.of(String.format(Locale.ROOT, "member-%08d", member)),
                        "1001",
                        "600.00",
                        clock.instant()));
        engine.recordAll(orders, Import.QUIET.loud());
        clock.advance(Duration.ofMillis(1));
    }

    private LoyaltyEngine engine(UnaryOperator<EngineBuilder> wiring) {
        LoyaltyProgram club = LoyaltyProgram.builder("club", "EUR", ZoneId.of("Europe/Berlin"))
                .tier("bronze", "0.00", tier -> tier.group("3").percentOff("5"))
                .tier("silver", "500.00", tier -> tier.group("4").percentOff("10"))
                .policy(TierPolicy.builder()
                        .rolling(Period.ofYears(1))
                        .byTime(TimeDowngrade.AT_ONCE)
                        .build())
                .messages(MessageKind.ENROLLED, MessageKind.DEMOTED)
                .listener("crm", EventKind.ORDER_PAID)
                .build();
        return wiring.apply(LoyaltyEngine.builder(club).clock(clock).store(JdbcMemberStore.on(pool)))
                .build();
    }
}
