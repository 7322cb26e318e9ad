package dev.loyalty.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import dev.loyalty.Import;
import dev.loyalty.LoyaltyEngine;
import dev.loyalty.jdbc.Shoppers.Times;
import dev.loyalty.tck.RecordingGroupAssigner;
import dev.loyalty.tck.RecordingNotifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A paid order on PostgreSQL, through the engine and by hand: in turn, over the same pool, on tables with the same rows. Prints one
 * line a figure, and writes them to {@code target/benchmark/jdbc.json}. Never part of a build's verdict: run by hand, on a quiet
 * machine.
 */
public final class JdbcBenchmarks {

    private static final int ROUNDS = Integer.getInteger("loyalty.rounds", 9);
    private static final long SLICE = Integer.getInteger("loyalty.slice", 3000) * 1_000_000L;

    private static final List<Integer> CALLERS = List.of(1, 8, 32);

    /** Where the server keeps its data, if not on the disk of the build: a folder in memory shows what is left without a disk. */
    private static final String DATA = "loyalty.data.folder";

    private static final String OURS = "ours";
    private static final String BY_HAND = "against four round trips by hand";
    private static final String BY_HAND_TOGETHER = "against three round trips by hand";

    private final HikariDataSource pool;
    private final Shoppers shoppers;
    private final Buyers buyers;
    private final ProcessorTime processors;
    private final Map<String, Side> sides = new LinkedHashMap<>();

    private JdbcBenchmarks(
            HikariDataSource pool, ProcessorTime processors, Shoppers shoppers, LoyaltyEngine engine, Times times)
            throws SQLException {
        this.pool = pool;
        this.processors = processors;
        this.shoppers = shoppers;
        this.buyers = new Buyers(shoppers.count());
        int payload =
                (int) number("select percentile_disc(0.5) within group (order by length(payload)) from loyalty_entry");
        sides.put(
                OURS,
                (member, order) -> engine.orders()
                        .paid(Buyers.order(member, order, "37.50", times.paid()))
                        .orThrow());
        sides.put(BY_HAND, byHand(false, payload));
        sides.put(BY_HAND_TOGETHER, byHand(true, payload));
    }

    private Side byHand(boolean together, int payload) {
        Times times = shoppers.times();
        HandWritten shop = new HandWritten(pool, together, payload, times);
        return (member, order) -> {
            times.paid();
            shop.paid(member, order);
        };
    }

    /** Runs all; no arguments. */
    public static void main(String[] arguments) throws Exception {
        PostgresServer server = server();
        for (String setting :
                List.of("server_version", "fsync", "synchronous_commit", "wal_sync_method", "data_directory")) {
            say("%s %s", setting, server.setting(setting));
        }
        double fsync = Latency.fsync(Path.of("target"));
        double commit = commit(server);
        say("a page is written and forced to disk in %.0f us, a commit takes %.0f us", fsync, commit);
        List<Figure> figures = new ArrayList<>();
        figures.addAll(measure(server, new Shoppers.Lifetime()));
        figures.addAll(measure(server, new LastYear()));
        figures.addAll(DebitBenchmarks.measure(server));
        figures.addAll(WorkBenchmarks.measure(server));
        say("%s", Figure.HEADLINE);
        figures.forEach(figure -> say("%s", figure.line()));
        write(figures, fsync, commit);
    }

    private static PostgresServer server() {
        String folder = System.getProperty(DATA);
        return folder == null ? PostgresServer.newest() : PostgresServer.start("newest", Path.of(folder));
    }

    private static double commit(PostgresServer server) throws SQLException {
        try (HikariDataSource pool = server.newEmptyPool()) {
            return Latency.commit(pool);
        }
    }

    /** On a database of their own. */
    private static List<Figure> measure(PostgresServer server, Shoppers shoppers) throws Exception {
        Times times = shoppers.times();
        try (HikariDataSource pool = server.newPool();
                LoyaltyEngine engine = LoyaltyEngine.builder(
                                Club.programWithMessagesAndGroups("club", shoppers.policy()))
                        .clock(times)
                        .store(JdbcMemberStore.on(pool))
                        .notifier(new RecordingNotifier())
                        .groupAssigner(new RecordingGroupAssigner())
                        .build()) {
            pool.setMaximumPoolSize(Collections.max(CALLERS));
            fill(engine, shoppers);
            try (Connection connection = pool.getConnection()) {
                HandWritten.copyTables(connection);
            }
            JdbcBenchmarks benchmarks = new JdbcBenchmarks(pool, new ProcessorTime(server), shoppers, engine, times);
            // Both begin without gaps and dead rows, whoever came first.
            benchmarks.execute("vacuum (full, analyze)");
            List<Figure> figures = new ArrayList<>();
            for (int callers : CALLERS) {
                figures.addAll(benchmarks.measure(callers));
            }
            return figures;
        }
    }

    private static void fill(LoyaltyEngine engine, Shoppers shoppers) {
        long begin = System.nanoTime();
        long orders = engine.recordAll(shoppers.past(), Import.QUIET).applied();
        say(
                "%s: %,d past orders of %,d were imported in %.1f s",
                shoppers.name(), orders, shoppers.count(), secondsSince(begin));
        if (orders != shoppers.past().count()) {
            throw new IllegalStateException("not all past orders could be imported");
        }
    }

    /** Each round, every side has its turn; whoever began a round is the last of the next. */
    private List<Figure> measure(int callers) throws Exception {
        Map<String, List<Double>> rates = new LinkedHashMap<>();
        Map<String, List<Double>> thrift = new LinkedHashMap<>();
        List<String> turns = new ArrayList<>(sides.keySet());
        for (int round = -1; round < ROUNDS; round++) {
            for (String name : turns) {
                Side side = sides.getOrDefault(name, JdbcBenchmarks::nobody);
                // So that none pays for the pages that another one changed.
                execute("checkpoint");
                long usedBefore = processors.used();
                long begin = System.nanoTime();
                double rate = buyers.perSecond(side, callers, SLICE);
                double orders = rate * secondsSince(begin);
                double used = (processors.used() - usedBefore) / 1e9;
                if (round >= 0) {
                    rates.computeIfAbsent(name, unseen -> new ArrayList<>()).add(rate);
                    thrift.computeIfAbsent(name, unseen -> new ArrayList<>()).add(orders / used);
                }
            }
            Collections.rotate(turns, 1);
        }
        List<Figure> figures = new ArrayList<>(compared(callers, "", rates));
        figures.addAll(compared(callers, ", a second of processors", thrift));
        return figures;
    }

    private List<Figure> compared(int callers, String measure, Map<String, List<Double>> values) {
        List<Double> ours = values.getOrDefault(OURS, List.of());
        return Stream.of(BY_HAND, BY_HAND_TOGETHER)
                .map(other -> new Figure(name(callers, other) + measure, ours, values.getOrDefault(other, List.of())))
                .toList();
    }

    private String name(int callers, String other) {
        return String.format(
                Locale.ROOT,
                "paid, %s, %d %s, %s",
                shoppers.name(),
                callers,
                callers == 1 ? "caller" : "callers",
                other);
    }

    private static void nobody(int member, long order) {
        throw new IllegalStateException("there is no such side");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long number(String sql) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void write(List<Figure> figures, double fsync, double commit) throws IOException {
        Path file = Path.of("target", "benchmark", "jdbc.json");
        Files.createDirectories(file.toAbsolutePath().getParent());
        String latencies = String.format(
                Locale.ROOT, "{\"fsyncMicros\": %.1f, \"commitMicros\": %.1f, \"figures\": ", fsync, commit);
        Files.writeString(
                file,
                figures.stream().map(Figure::json).collect(Collectors.joining(",\n  ", latencies + "[\n  ", "\n]}\n")));
        say("written to %s", file);
    }

    private static double secondsSince(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }

    private static void say(String what, Object... with) {
        System.out.println(String.format(Locale.ROOT, what, with));
    }
}
