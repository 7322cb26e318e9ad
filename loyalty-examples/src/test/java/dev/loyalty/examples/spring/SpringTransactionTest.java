package dev.loyalty.examples.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.loyalty.LoyaltyEngine;
import dev.loyalty.command.Order;
import dev.loyalty.command.TransactionRequiredException;
import dev.loyalty.value.CustomerId;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.hibernate.action.spi.BeforeTransactionCompletionProcess;
import org.hibernate.engine.spi.SessionImplementor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.orm.jpa.EntityManagerFactoryUtils;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalApplicationListener;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Where in a transaction of Spring's the engine may be called: with JDBC and JPA, and a pool that gives autocommit or does not. */
@ParameterizedClass
@CsvSource({"false, true", "false, false", "true, true", "true, false"})
class SpringTransactionTest {

    private static final Instant PAID_AT = Instant.parse("2026-01-10T12:00:00Z");
    private static final String WITHOUT_JPA = "spring.autoconfigure.exclude="
            + "org.springframework.boot.autoconfigure.orm.jpa.HibernateJpaAutoConfiguration";

    private final ConfigurableApplicationContext context;
    private final Checkout checkout;
    private final LoyaltyEngine loyalty;
    private final PlatformTransactionManager manager;
    private final TransactionTemplate transaction;
    private final List<@Nullable RuntimeException> thrown = new ArrayList<>();

    SpringTransactionTest(boolean jpa, boolean autoCommit) {
        context = ShopApplication.start(
                "jdbc:h2:mem:" + UUID.randomUUID(),
                "spring.datasource.hikari.auto-commit=" + autoCommit,
                jpa ? "spring.jpa.hibernate.ddl-auto=none" : WITHOUT_JPA);
        checkout = context.getBean(Checkout.class);
        loyalty = context.getBean(LoyaltyEngine.class);
        manager = context.getBean(PlatformTransactionManager.class);
        transaction = new TransactionTemplate(manager);
        assertThat(manager instanceof JpaTransactionManager).isEqualTo(jpa);
    }

    @AfterEach
    void close() {
        context.close();
    }

    private void pay(String customer) {
        try {
            loyalty.orders().paid(Order.of(CustomerId.of(customer), "1001", "5.00", PAID_AT));
            thrown.add(null);
        } catch (RuntimeException failed) {
            thrown.add(failed);
        }
    }

    private String spent(String customer) {
        return loyalty.members()
                .view(CustomerId.of(customer))
                .progress()
                .spent()
                .plain();
    }

    private void listening(TransactionPhase phase, Runnable listener) {
        context.addApplicationListener(
                TransactionalApplicationListener.forPayload(phase, (OrderPlaced placed) -> listener.run()));
    }

    private void publish(String customer) {
        context.publishEvent(new OrderPlaced(customer, "9001", new BigDecimal("1.00"), PAID_AT));
    }

    private void assertThatItWasSaid() {
        assertThat(thrown)
                .singleElement()
                .satisfies(failed -> assertThat(failed)
                        .isInstanceOf(TransactionRequiredException.class)
                        .hasMessage("the transaction is over: call the engine before its commit,"
                                + " or in a transaction of its own, @Transactional(propagation = REQUIRES_NEW)"));
    }

    @Test
    void inATransactionItIsCommittedTogether() {
        transaction.executeWithoutResult(status -> pay("anna"));
        transaction.executeWithoutResult(status -> {
            pay("bert");
            status.setRollbackOnly();
        });

        assertThat(thrown).containsOnlyNulls().hasSize(2);
        assertThat(spent("anna")).isEqualTo("5.00");
        assertThat(spent("bert")).isEqualTo("0.00");
    }

    @Test
    void aListenerAfterTheCommitIsToldThatThereIsNoTransactionInsteadOfWritingIntoNothing() {
        listening(TransactionPhase.AFTER_COMMIT, () -> pay("anna"));

        transaction.executeWithoutResult(status -> publish("carl"));

        assertThatItWasSaid();
        assertThat(spent("anna")).isEqualTo("0.00");
    }

    @Test
    void soIsACallbackAfterTheCommit() {
        transaction.executeWithoutResult(
                status -> TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        pay("anna");
                    }
                }));

        assertThatItWasSaid();
        assertThat(spent("anna")).isEqualTo("0.00");
    }

    @Test
    void soIsAListenerAfterARollback() {
        listening(TransactionPhase.AFTER_ROLLBACK, () -> pay("anna"));

        transaction.executeWithoutResult(status -> {
            publish("carl");
            status.setRollbackOnly();
        });

        assertThatItWasSaid();
        assertThat(spent("anna")).isEqualTo("0.00");
    }

    @Test
    void aListenerBeforeTheCommitBelongsToTheTransaction() {
        listening(TransactionPhase.BEFORE_COMMIT, () -> pay("anna"));

        transaction.executeWithoutResult(status -> publish("carl"));

        assertThat(thrown).containsOnlyNulls();
        assertThat(spent("anna")).isEqualTo("5.00");
    }

    @Test
    void afterTheCommitATransactionOfItsOwnIsCommitted() {
        TransactionTemplate own = new TransactionTemplate(manager);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        TransactionSynchronization after = new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                own.executeWithoutResult(status -> pay("anna"));
                pay("bert");
            }
        };

        transaction.executeWithoutResult(status -> TransactionSynchronizationManager.registerSynchronization(after));

        assertThat(thrown).hasSize(2).startsWith((RuntimeException) null);
        assertThat(thrown.get(1)).as("the first one is still over").isInstanceOf(TransactionRequiredException.class);
        assertThat(spent("anna")).isEqualTo("5.00");
        assertThat(spent("bert")).isEqualTo("0.00");
    }

    @Test
    void theDeskThatHearsOfOrdersAfterTheirCommitTellsTheEngine() {
        checkout.placeFirst("dora", "4001", new BigDecimal("40.00"), PAID_AT);

        assertThat(spent("dora")).isEqualTo("40.00");
    }

    @Test
    void theNextTransactionOfTheThreadIsOneAgain() {
        checkout.placeFirst("dora", "4001", new BigDecimal("40.00"), PAID_AT);

        transaction.executeWithoutResult(status -> pay("anna"));
        pay("bert");

        assertThat(thrown).containsOnlyNulls().hasSize(2);
        assertThat(spent("anna")).isEqualTo("5.00");
        assertThat(spent("bert")).isEqualTo("5.00");
    }

    @Test
    void aCommitThatFailsLeavesNothingOnTheThread() {
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                        pay("carl");
                        failAtTheCommit();
                    }))
                    .isInstanceOf(RuntimeException.class);
        }

        assertThat(TransactionSynchronizationManager.getResourceMap()).isEmpty();
        transaction.executeWithoutResult(status -> pay("anna"));
        assertThat(thrown).containsOnlyNulls();
        assertThat(spent("carl")).isEqualTo("0.00");
        assertThat(spent("anna")).isEqualTo("5.00");
        assertThat(TransactionSynchronizationManager.getResourceMap()).isEmpty();
    }

    /** As a constraint does that is looked at when JPA flushes, or a connection that is lost. */
    private void failAtTheCommit() {
        if (manager instanceof JpaTransactionManager jpa) {
            EntityManager entities = EntityManagerFactoryUtils.getTransactionalEntityManager(
                    Objects.requireNonNull(jpa.getEntityManagerFactory()));
            Objects.requireNonNull(entities)
                    .unwrap(SessionImplementor.class)
                    .getActionQueue()
                    .registerProcess((BeforeTransactionCompletionProcess) session -> {
                        throw new IllegalStateException("the flush fails");
                    });
            return;
        }
        DataSource dataSource = context.getBean(DataSource.class);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void beforeCompletion() {
                try {
                    DataSourceUtils.getConnection(dataSource).close();
                } catch (SQLException failed) {
                    throw new IllegalStateException(failed);
                }
            }
        });
    }
}
