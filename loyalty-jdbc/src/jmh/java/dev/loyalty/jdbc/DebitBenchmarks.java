package dev.loyalty.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import dev.loyalty.Import;
import dev.loyalty.LoyaltyEngine;
import dev.loyalty.command.Command;
import dev.loyalty.command.Credit;
import dev.loyalty.command.Debit;
import dev.loyalty.command.Enrolment;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.value.CustomerId;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A debit on PostgreSQL against a plain order, both through the engine, of the same members: in turn, on the same tables. Every member has
 * points that end in each of two years' months.
 */
final class DebitBenchmarks {

    private static final int ROUNDS = Integer.getInteger("loyalty.rounds", 9);
    private static final long SLICE = Integer.getInteger("loyalty.slice", 3000) * 1_000_000L;
    private static final int MEMBERS = Integer.getInteger("loyalty.members", 5_000);
    private static final int LOTS = 24;
    private static final LocalDate FIRST_END = LocalDate.parse("2030-01-31");
    private static final List<Integer> CALLERS = List.of(1, 8);

    private final HikariDataSource pool;
    private final LoyaltyEngine engine;
    private final Buyers buyers = new Buyers(MEMBERS);

    private DebitBenchmarks(HikariDataSource pool, LoyaltyEngine engine) {
        this.pool = pool;
        this.engine = engine;
    }

    /** Runs them all by themselves; no arguments. */
    public static void main(String[] arguments) throws Exception {
        System.out.println(Figure.HEADLINE);
        measure(PostgresServer.newest()).forEach(figure -> System.out.println(figure.line()));
    }

    /** Measures all, on a database of their own. */
    static List<Figure> measure(PostgresServer server) throws Exception {
        LoyaltyProgram club = LoyaltyProgram.builder("club", "EUR", ZoneId.of("Europe/Berlin"))
                .tier("bronze", "0.00")
                .balance("points", points -> points.unit("point", "points"))
                .build();
        try (HikariDataSource pool = server.newPool();
                LoyaltyEngine engine = LoyaltyEngine.builder(club)
                        .clock(() -> Club.NOW)
                        .store(JdbcMemberStore.on(pool))
                        .build()) {
            DebitBenchmarks benchmarks = new DebitBenchmarks(pool, engine);
            benchmarks.fill();
            List<Figure> figures = new ArrayList<>();
            for (int callers : CALLERS) {
                figures.add(benchmarks.measure(callers));
            }
            return figures;
        }
    }

    private void fill() throws SQLException {
        Stream<Command> all = IntStream.range(0, MEMBERS).boxed().flatMap(DebitBenchmarks::joins);
        if (!engine.recordAll(all, Import.QUIET).rejected().isEmpty()) {
            throw new IllegalStateException("not all credits could be imported");
        }
        execute("vacuum (full, analyze)");
    }

    private static Stream<Command> joins(int member) {
        CustomerId customer = CustomerId.of(Buyers.id(member));
        return Stream.concat(
                Stream.of(Enrolment.of(customer, Club.PAID_AT)),
                IntStream.range(0, LOTS)
                        .mapToObj(lot -> Credit.of(customer, "present-" + lot, "points", "1000000", Club.PAID_AT)
                                .through(FIRST_END.plusMonths(lot))));
    }

    /** Whoever began a round is the last of the next. */
    private Figure measure(int callers) throws Exception {
        List<Double> debits = new ArrayList<>();
        List<Double> orders = new ArrayList<>();
        for (int round = -1; round < ROUNDS; round++) {
            boolean debitsFirst = round % 2 == 0;
            double first = perSecond(debitsFirst ? this::debit : this::order, callers);
            double second = perSecond(debitsFirst ? this::order : this::debit, callers);
            if (round >= 0) {
                debits.add(debitsFirst ? first : second);
                orders.add(debitsFirst ? second : first);
            }
        }
        String name = String.format(
                Locale.ROOT,
                "a debit of %s lots against a plain order, %d %s",
                LOTS,
                callers,
                callers == 1 ? "caller" : "callers");
        return new Figure(name, debits, orders);
    }

    private double perSecond(Side side, int callers) throws Exception {
        execute("checkpoint");
        return buyers.perSecond(side, callers, SLICE);
    }

    private void debit(int member, long ticket) {
        engine.balances()
                .debit(Debit.of(CustomerId.of(Buyers.id(member)), Long.toString(ticket), "points", "1", Club.NOW))
                .orThrow();
    }

    private void order(int member, long id) {
        engine.orders().paid(Buyers.order(member, id, "37.50", Club.NOW)).orThrow();
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
