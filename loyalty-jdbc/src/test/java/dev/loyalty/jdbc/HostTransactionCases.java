package dev.loyalty.jdbc;

import static dev.loyalty.jdbc.Club.ANNA;
import static dev.loyalty.jdbc.Club.BERT;
import static dev.loyalty.jdbc.Club.order;
import static dev.loyalty.jdbc.Club.refund;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.loyalty.LoyaltyEngine;
import dev.loyalty.command.BusyException;
import dev.loyalty.command.ConflictException;
import dev.loyalty.command.Credit;
import dev.loyalty.command.Enrolment;
import dev.loyalty.command.Order;
import dev.loyalty.command.TransactionRequiredException;
import dev.loyalty.command.Transfer;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.value.CustomerId;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The engine in the shop's own transaction. */
abstract class HostTransactionCases {

    private final HikariDataSource dataSource;
    private final Shop shop;
    private final LoyaltyEngine engine;
    private final LoyaltyEngine outside;

    HostTransactionCases(HikariDataSource dataSource) {
        this.dataSource = dataSource;
        this.shop = new Shop(dataSource);
        this.engine = Club.engine(JdbcMemberStore.on(dataSource).joining(shop));
        this.outside = Club.engine(JdbcMemberStore.on(dataSource));
    }

    /** Lets the statements of this transaction wait for a lock only for a moment. */
    abstract void waitBriefly(Connection connection) throws SQLException;

    @AfterEach
    void close() {
        engine.close();
        outside.close();
        dataSource.close();
    }

    @Test
    void theShopsOrderAndItsLoyaltyAreCommittedTogether() {
        shop.inTransaction(connection -> {
            Shop.write(connection, "1001");
            engine.orders().paid(order(ANNA, "1001", "520.00")).orThrow();

            assertThat(outside.members().view(ANNA).isMember()).isFalse();
        });

        assertThat(shop.orders()).containsExactly("1001");
        assertThat(spent(ANNA)).isEqualTo("520.00");
    }

    @Test
    void whatTheShopTakesBackNeverHappened() {
        shop.inVain(connection -> {
            Shop.write(connection, "1001");
            engine.orders().paid(order(ANNA, "1001", "520.00")).orThrow();
        });

        assertThat(shop.orders()).isEmpty();
        assertThat(outside.members().view(ANNA).isMember()).isFalse();
        assertThat(outside.members().page(null, 10)).isEmpty();
    }

    /** Nothing that rests on it is done elsewhere before the shop has committed, and nothing at all if it rolls back. */
    @Test
    void unitsThatLeaveInTheShopsTransactionArriveAfterItsCommit() {
        LoyaltyProgram points = LoyaltyProgram.builder("points", "EUR", ZoneOffset.UTC)
                .tier("member", "0.00")
                .balance("points", balance -> balance.unit("point", "points"))
                .build();
        InstantSource clock = InstantSource.fixed(Club.NOW);
        try (LoyaltyEngine joined = LoyaltyEngine.builder(points)
                        .store(JdbcMemberStore.on(dataSource).joining(shop))
                        .clock(clock)
                        .build();
                LoyaltyEngine worker = LoyaltyEngine.builder(points)
                        .store(JdbcMemberStore.on(dataSource))
                        .clock(clock)
                        .build()) {
            joined.members().enrol(Enrolment.of(ANNA, Club.NOW)).orThrow();
            joined.members().enrol(Enrolment.of(BERT, Club.NOW)).orThrow();
            joined.balances()
                    .credit(Credit.of(ANNA, "present", "points", "100", Club.NOW))
                    .orThrow();

            shop.inVain(connection -> send(joined, "in-vain"));
            worker.deliveries().drain();
            assertThat(points(worker, ANNA)).isEqualTo(100);
            assertThat(points(worker, BERT)).isZero();

            shop.inTransaction(connection -> {
                send(joined, "gift");
                worker.deliveries().drain();
                assertThat(points(worker, BERT)).isZero();
            });
            assertThat(points(worker, ANNA)).isEqualTo(60);
            assertThat(points(worker, BERT)).isZero();

            worker.deliveries().drain();
            assertThat(points(worker, BERT)).isEqualTo(40);
            assertThat(joined.balances()
                            .transfer(ANNA, "points", "gift")
                            .orElseThrow()
                            .isOver())
                    .isTrue();
        }
    }

    private static void send(LoyaltyEngine engine, String ticket) {
        engine.balances()
                .transfer(Transfer.of(ANNA, ticket, "points", "40", BERT, Club.NOW))
                .orThrow();
    }

    private static long points(LoyaltyEngine engine, CustomerId customer) {
        return engine.balances().view(customer, "points").total().steps();
    }

    @Test
    void aShopThatCatchesAConflictCommitsItsOwn() {
        engine.orders().paid(order(ANNA, "1001", "10.00"));

        shop.inTransaction(connection -> {
            Shop.write(connection, "1001");
            assertThatThrownBy(() -> engine.orders().paid(order(ANNA, "1001", "99.00")))
                    .isInstanceOf(ConflictException.class);
            Shop.write(connection, "1002");
        });

        assertThat(shop.orders()).containsExactly("1001", "1002");
        assertThat(spent(ANNA)).isEqualTo("10.00");
    }

    @Test
    void aRefusalLeavesNothingAndTheTransactionUsable() {
        shop.inTransaction(connection -> {
            Shop.write(connection, "1001");
            Order fromTheFuture = Order.of(ANNA, "1001", "5.00", Club.NOW.plus(Duration.ofDays(3)));
            assertThat(engine.orders().paid(fromTheFuture).isRefused()).isTrue();
            Shop.write(connection, "1002");
        });

        assertThat(shop.orders()).containsExactly("1001", "1002");
        assertThat(outside.members().page(null, 10)).isEmpty();
    }

    /** The shop must not go on as if nothing had been written: what the engine did for the refusal may still be there. */
    @Test
    void aRefusalThatCannotBeTakenBackIsAFailure() {
        shop.inVain(connection -> {
            Unreliable unreliable = new Unreliable(handingOut(connection));
            try (LoyaltyEngine joined =
                    Club.engine(JdbcMemberStore.on(dataSource).joining(unreliable.dataSource()::getConnection))) {
                unreliable.failBefore("rollback", new SQLException("the savepoint is gone"));

                Order fromTheFuture = Order.of(ANNA, "1001", "5.00", Club.NOW.plus(Duration.ofDays(3)));
                assertThatThrownBy(() -> joined.orders().paid(fromTheFuture))
                        .isInstanceOf(BusyException.class)
                        .hasMessageContaining("the savepoint is gone");
            }
        });
    }

    @Test
    void aReplayLeavesTheTransactionUsable() {
        engine.orders().paid(order(ANNA, "1001", "10.00"));

        shop.inTransaction(connection -> {
            assertThat(engine.orders().paid(order(ANNA, "1001", "10.00")).isReplay())
                    .isTrue();
            Shop.write(connection, "1001");
        });

        assertThat(shop.orders()).containsExactly("1001");
        assertThat(outside.members().journal(ANNA, 0, 10)).hasSize(1);
    }

    @Test
    void aLaterFailureLeavesTheEarlierCommandsOfTheTransaction() {
        shop.inTransaction(connection -> {
            engine.orders().paid(order(ANNA, "1001", "10.00")).orThrow();
            assertThat(engine.orders()
                            .refunded(refund(ANNA, "1001", "r-1", "99.00"))
                            .isRefused())
                    .isTrue();
            engine.orders().refunded(refund(ANNA, "1001", "r-2", "4.00")).orThrow();
            engine.orders().paid(order(BERT, "2001", "1.00")).orThrow();
        });

        assertThat(spent(ANNA)).isEqualTo("6.00");
        assertThat(spent(BERT)).isEqualTo("1.00");
    }

    @Test
    void aReadInTheTransactionSeesWhatItHasWritten() {
        shop.inVain(connection -> {
            engine.orders().paid(order(ANNA, "1001", "520.00")).orThrow();

            assertThat(engine.members().view(ANNA).isMember()).isTrue();
            assertThat(engine.members().journal(ANNA, 0, 10)).hasSize(1);
        });
    }

    @Test
    void aConnectionWithAutocommitIsRefused() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                LoyaltyEngine joined =
                        Club.engine(JdbcMemberStore.on(dataSource).joining(() -> connection))) {
            connection.setAutoCommit(true);

            assertThatThrownBy(() -> joined.orders().paid(order(ANNA, "1001", "1.00")))
                    .isInstanceOf(TransactionRequiredException.class)
                    .hasMessageContaining("autocommit");
        }
        assertThat(outside.members().page(null, 10)).isEmpty();
    }

    @Test
    void aMemberWhomAnotherTransactionHasIsBusy() throws Exception {
        engine.orders().paid(order(ANNA, "1001", "10.00"));
        CountDownLatch locked = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        ExecutorService elsewhere = Executors.newSingleThreadExecutor();
        try {
            Future<?> other = elsewhere.submit(() -> shop.inTransaction(connection -> {
                engine.orders().paid(order(ANNA, "1002", "10.00")).orThrow();
                locked.countDown();
                await(done);
            }));
            await(locked);

            shop.inTransaction(connection -> {
                waitBriefly(connection);
                Shop.write(connection, "1003");
                assertThatThrownBy(() -> engine.orders().paid(order(ANNA, "1003", "10.00")))
                        .isInstanceOf(BusyException.class);
                Shop.write(connection, "1004");
            });
            done.countDown();
            other.get(1, TimeUnit.MINUTES);
        } finally {
            done.countDown();
            elsewhere.shutdownNow();
        }

        assertThat(shop.orders()).containsExactly("1003", "1004");
        assertThat(spent(ANNA)).isEqualTo("20.00");
    }

    @Test
    void aHostThatDoesNotCommitHoldsUpOthersForALimitedTimeAlone() {
        engine.orders().paid(order(ANNA, "1001", "10.00"));
        try (LoyaltyEngine hasty = Club.engine(JdbcMemberStore.on(dataSource).waitingAtMost(Duration.ofMillis(100)))) {
            shop.inTransaction(connection -> {
                engine.orders().paid(order(ANNA, "1002", "10.00")).orThrow();
                engine.orders().paid(order(BERT, "2001", "10.00")).orThrow();

                assertThatThrownBy(() -> hasty.orders().paid(order(ANNA, "1003", "10.00")))
                        .isInstanceOf(BusyException.class)
                        .hasMessageContaining("other transactions were in the way for too long");
                assertThatThrownBy(() -> hasty.orders().paid(order(BERT, "2002", "10.00")))
                        .as("somebody new, of whom there is no row to be locked")
                        .isInstanceOf(BusyException.class);
                assertThat(hasty.members().view(ANNA).isMember())
                        .as("a read waits for nobody")
                        .isTrue();
            });

            hasty.orders().paid(order(ANNA, "1003", "10.00")).orThrow();
        }
        assertThat(spent(ANNA)).isEqualTo("30.00");
        assertThat(spent(BERT)).isEqualTo("10.00");
    }

    @Test
    void aWaitIsFromAMillisecondToADay() {
        assertThatThrownBy(() -> JdbcMemberStore.on(dataSource).waitingAtMost(Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("PT0S");
    }

    @Test
    void nothingIsDoneToTheConnectionButStatementsAndSavepoints() {
        List<String> calls = new ArrayList<>();

        shop.inTransaction(connection -> {
            try (LoyaltyEngine watched =
                    Club.engine(JdbcMemberStore.on(dataSource).joining(() -> watched(connection, calls)))) {
                watched.orders().paid(order(ANNA, "1001", "10.00")).orThrow();
                watched.orders().refunded(refund(ANNA, "1001", "r-1", "99.00"));
            }
        });

        assertThat(calls)
                .isNotEmpty()
                .isSubsetOf("prepareStatement", "setSavepoint", "releaseSavepoint", "rollback to", "getAutoCommit");
    }

    @Test
    void backgroundWorkNeverAsksForTheTransaction() {
        HostTransaction nobodys = () -> {
            throw new AssertionError("a worker asked for the shop's transaction");
        };
        outside.orders().paid(order(ANNA, "1001", "10.00"));

        try (LoyaltyEngine worker = Club.engine(JdbcMemberStore.on(dataSource).requiring(nobodys))) {
            assertThat(worker.runDue(10)).isZero();
            assertThat(worker.deliveries().drain()).isZero();
            assertThat(worker.recordAll(Stream.of(order(BERT, "2001", "1.00"))).commands())
                    .isEqualTo(1);
        }
    }

    @Test
    void whereATransactionIsRequiredNothingHappensWithoutOne() {
        try (LoyaltyEngine strict = Club.engine(JdbcMemberStore.on(dataSource).requiring(shop))) {
            assertThatThrownBy(() -> strict.orders().paid(order(ANNA, "1001", "1.00")))
                    .isInstanceOf(TransactionRequiredException.class);
            assertThat(strict.members().view(ANNA).isMember()).isFalse();

            shop.inTransaction(connection ->
                    strict.orders().paid(order(ANNA, "1001", "1.00")).orThrow());

            assertThat(strict.members().view(ANNA).isMember()).isTrue();
        }
    }

    final Shop shop() {
        return shop;
    }

    final LoyaltyEngine engineOutside() {
        return outside;
    }

    final LoyaltyEngine engine() {
        return engine;
    }

    private String spent(CustomerId customer) {
        return outside.members().view(customer).progress().spent().plain();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static DataSource handingOut(Connection connection) {
        return (DataSource) Proxy.newProxyInstance(
                DataSource.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, arguments) -> connection);
    }

    private static Connection watched(Connection connection, List<String> calls) {
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    calls.add(
                            method.getName().equals("rollback") && arguments != null
                                    ? "rollback to"
                                    : method.getName());
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                });
    }
}
