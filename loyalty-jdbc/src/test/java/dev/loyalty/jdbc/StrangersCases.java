package dev.loyalty.jdbc;

import static dev.loyalty.jdbc.Club.ANNA;
import static dev.loyalty.jdbc.Club.BERT;
import static dev.loyalty.jdbc.Club.order;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.loyalty.LoyaltyEngine;
import dev.loyalty.command.TierPin;
import dev.loyalty.member.Decision;
import dev.loyalty.spi.MemberStore;
import dev.loyalty.spi.Result;
import dev.loyalty.spi.Step;
import dev.loyalty.spi.StoreFactory;
import dev.loyalty.tck.RecordingGroupAssigner;
import dev.loyalty.tck.RecordingNotifier;
import dev.loyalty.tck.SettableClock;
import dev.loyalty.value.CustomerId;
import dev.loyalty.value.MemberId;
import dev.loyalty.value.Note;
import dev.loyalty.value.ProgramId;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A member whom the shop's open transaction holds keeps nobody else waiting: no batch, and no worker. */
abstract class StrangersCases {

    private static final CustomerId CARLA = CustomerId.of("carla");

    private final HikariDataSource dataSource;
    private final Shop shop;
    private final RecordingNotifier mails = new RecordingNotifier();
    private final SettableClock clock = SettableClock.at(Club.NOW);
    private final LoyaltyEngine engine;
    private final LoyaltyEngine outside;
    private final Stores stores;
    private final int transactions;

    /** A store with connections of its own. */
    interface Stores {
        StoreFactory on(DataSource dataSource, Duration patience);
    }

    StrangersCases(HikariDataSource dataSource) {
        this(dataSource, (database, patience) -> JdbcMemberStore.on(database).waitingAtMost(patience), 1);
    }

    /** Two members whom nobody else has are committed in so many transactions. */
    StrangersCases(HikariDataSource dataSource, Stores stores, int transactions) {
        this.dataSource = dataSource;
        this.stores = stores;
        this.transactions = transactions;
        this.shop = new Shop(dataSource);
        this.engine = engine(JdbcMemberStore.on(dataSource).joining(shop));
        this.outside = engine(stores.on(dataSource, Duration.ofSeconds(1)));
    }

    @AfterEach
    void close() {
        engine.close();
        outside.close();
        dataSource.close();
    }

    @Test
    void aBatchDoesNotWaitForAMemberWhomTheShopHas() throws Exception {
        outside.orders().paid(order(ANNA, "1001", "10.00"));
        outside.orders().paid(order(BERT, "2001", "10.00"));

        importWhileTheShopHas(ANNA);

        assertThat(spent(ANNA)).isEqualTo("21.00");
        assertThat(spent(BERT)).isEqualTo("11.00");
    }

    @Test
    void aBatchDoesNotWaitForAMemberWhomTheShopIsAboutToMake() throws Exception {
        importWhileTheShopHas(ANNA);

        assertThat(spent(ANNA)).isEqualTo("11.00");
        assertThat(spent(BERT)).isEqualTo("1.00");
    }

    @Test
    void aWorkerPassesOverWhatTheShopIsAboutToChange() {
        outside.orders().paid(order(ANNA, "1001", "10.00"));
        outside.orders().paid(order(BERT, "2001", "10.00"));

        shop.inTransaction(connection -> {
            engine.orders().paid(order(ANNA, "1002", "520.00")).orThrow();

            outside.deliveries().drain();
            assertThat(told()).containsExactly("bert 1.0");
        });

        outside.deliveries().drain();
        assertThat(told()).hasSize(3).first().isEqualTo("bert 1.0");
        assertThat(told().subList(1, 3))
                .allMatch(told -> told.startsWith("anna"))
                .isSorted();
        assertThat(outside.health().queued()).isZero();
    }

    @Test
    void whatTimeDoesPassesOverAMemberWhomTheShopHas() {
        for (CustomerId customer : List.of(ANNA, BERT)) {
            outside.orders().paid(order(customer, "1001", "10.00"));
            outside.members()
                    .pin(TierPin.floor(customer, "gold", new Note("", "eve"), Club.NOW)
                            .until(Club.NOW.plusSeconds(60)));
        }
        clock.advance(Duration.ofHours(1));

        shop.inTransaction(connection -> {
            engine.orders().paid(order(ANNA, "1002", "1.00")).orThrow();

            assertThat(outside.runDue(10)).as("one is looked at").isEqualTo(1);
            assertThat(outside.health().due()).as("one was passed over").isEqualTo(1);
            assertThat(outside.health().failing()).as("which is no failure").isZero();
        });

        outside.runDue(10);
        assertThat(outside.health().due()).isZero();
    }

    @Test
    void membersWhomTheShopHasAreAllPassedOverInTheOneTransactionThatMeetsThem() {
        AtomicInteger connections = new AtomicInteger();
        DataSource counting = whenCalled("getConnection", dataSource, DataSource.class, connections::incrementAndGet);
        MemberStore store = stores.on(counting, Duration.ofHours(1)).open(ProgramId.of("club"));
        shop.inTransaction(connection -> {
            engine.orders().paid(order(ANNA, "1001", "1.00")).orThrow();
            engine.orders().paid(order(BERT, "2001", "1.00")).orThrow();
            connections.set(0);

            List<Result<Integer>> results = store.tryAll(Stream.of(ANNA, BERT)
                    .<Step<Integer>>map(
                            customer -> Step.of(MemberId.of(customer), Set.of(), record -> new Decision.Keep<>(1)))
                    .toList());

            assertThat(results).hasSize(2).allMatch(result -> result instanceof Result.Failed<Integer>);
            assertThat(connections).hasValue(transactions);
        });
    }

    /** The others are committed meanwhile; who was left out is done when the shop is. */
    private void importWhileTheShopHas(CustomerId customer) throws Exception {
        ExecutorService elsewhere = Executors.newSingleThreadExecutor();
        CountDownLatch committed = new CountDownLatch(transactions);
        DataSource listening = whenCalled("commit", dataSource, DataSource.class, committed::countDown);
        try (LoyaltyEngine batch = engine(stores.on(listening, Duration.ofHours(1)))) {
            List<Future<?>> imports = new ArrayList<>();
            shop.inTransaction(connection -> {
                engine.orders().paid(order(customer, "1002", "10.00")).orThrow();
                imports.add(elsewhere.submit(() -> batch.recordAll(Stream.of(
                        order(ANNA, "1003", "1.00"), order(BERT, "2002", "1.00"), order(CARLA, "3001", "1.00")))));
                await(committed);

                assertThat(spent(BERT)).endsWith("1.00");
                assertThat(spent(CARLA)).isEqualTo("1.00");
            });
            imports.get(0).get(1, TimeUnit.MINUTES);
        } finally {
            elsewhere.shutdownNow();
        }
    }

    private LoyaltyEngine engine(StoreFactory store) {
        return LoyaltyEngine.builder(Club.programWithMessagesAndGroups("club"))
                .clock(clock)
                .store(store)
                .notifier(mails)
                .groupAssigner(new RecordingGroupAssigner())
                .build();
    }

    /** Whom something was told, and which event. */
    private List<String> told() {
        return mails.told().stream()
                .map(message -> message.envelope().id())
                .map(id -> id.substring(0, id.indexOf('@')).replace('#', ' '))
                .toList();
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

    /** The same database, which says when something was called: of itself, or of its connections. */
    private static <T> T whenCalled(String name, T target, Class<T> type, Runnable listener) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    try {
                        Object answer = method.invoke(target, arguments);
                        if (method.getName().equals(name)) {
                            listener.run();
                        }
                        return answer instanceof Connection connection
                                ? whenCalled(name, connection, Connection.class, listener)
                                : answer;
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                }));
    }
}
