package dev.loyalty.examples.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.loyalty.LoyaltyEngine;
import dev.loyalty.command.Order;
import dev.loyalty.examples.Printed;
import dev.loyalty.value.CustomerId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class ShopApplicationTest {

    private static final ConfigurableApplicationContext CONTEXT =
            ShopApplication.start("jdbc:h2:mem:" + UUID.randomUUID());
    private static final Instant PAID_AT = Instant.parse("2026-01-10T12:00:00Z");

    private final Checkout checkout = CONTEXT.getBean(Checkout.class);
    private final LoyaltyEngine loyalty = CONTEXT.getBean(LoyaltyEngine.class);
    private final TransactionTemplate transaction =
            new TransactionTemplate(CONTEXT.getBean(PlatformTransactionManager.class));

    @AfterAll
    static void close() {
        CONTEXT.close();
    }

    @Test
    void anOrderAndItsLoyaltyAreCommittedTogetherAndTheMailComesAfterwards() throws Exception {
        assertThat(Printed.by(ShopApplication::run))
                .containsExactly(
                        "silver",
                        "rolled back: InTheFuture",
                        "placed: [1001, 1002]",
                        "spent 520.00 EUR, top tier",
                        "mail to anna: you are silver now");
    }

    @Test
    void aTransactionThatIsRolledBackLaterLeavesNeitherOrderNorLoyaltyNorMail() {
        transaction.executeWithoutResult(status -> {
            checkout.place("bert", "2001", new BigDecimal("520.00"), PAID_AT);
            assertThat(spent("bert")).as("seen in its own transaction").isEqualTo("520.00");
            status.setRollbackOnly();
        });

        assertThat(ordersOf("bert")).isEmpty();
        assertThat(loyalty.members().view(CustomerId.of("bert")).isMember()).isFalse();
        assertThat(loyalty.health().queued()).isZero();
    }

    @Test
    void aShopWhoseOwnWritingFailsTellsTheEngineNothing() {
        checkout.place("cleo", "3001", new BigDecimal("10.00"), PAID_AT);

        assertThatThrownBy(() -> checkout.place("cleo", "3001", new BigDecimal("20.00"), PAID_AT))
                .isInstanceOf(DuplicateKeyException.class);

        assertThat(spent("cleo")).isEqualTo("10.00");
    }

    @Test
    void aShopThatCatchesWhatTheEngineThrowsKeepsItsOrder() {
        loyalty.orders().paid(Order.of(CustomerId.of("dora"), "4001", "5.00", PAID_AT));

        checkout.placeInAnyCase("dora", "4001", new BigDecimal("7.00"), PAID_AT);

        assertThat(ordersOf("dora")).containsExactly("4001");
        assertThat(spent("dora")).isEqualTo("5.00");
    }

    @Test
    void anOrderIsPlacedInAnyCaseAndTheReasonWhyItDoesNotCountIsLogged() throws Exception {
        List<String> log = Printed.onErr(() -> {
            checkout.placeInAnyCase("gina", "7001", new BigDecimal("7.00"), PAID_AT.plus(Duration.ofDays(10_000)));
            checkout.placeInAnyCase("gina", "7002", new BigDecimal("-7.00"), PAID_AT);
            checkout.placeFirst("gina", "7003", new BigDecimal("-7.00"), PAID_AT);
            checkout.placeFirst("gina", "7004", new BigDecimal("7.00"), PAID_AT.plus(Duration.ofDays(10_000)));
        });

        assertThat(ordersOf("gina")).containsExactly("7001", "7002", "7003", "7004");
        assertThat(log)
                .anyMatch(line -> line.contains("order 7001 does not count: "))
                .anyMatch(line -> line.contains("order 7002 does not count yet"))
                .anyMatch(line -> line.contains("order 7003 does not count yet"))
                .anyMatch(line -> line.contains("order 7004 does not count: "))
                .anyMatch(line -> line.contains("IllegalArgumentException: "));
    }

    @Test
    void aFirstOrderThatLandsOnSilverIsTold() {
        try (ConfigurableApplicationContext context = ShopApplication.start("jdbc:h2:mem:" + UUID.randomUUID())) {
            context.getBean(Checkout.class).place("hugo", "8001", new BigDecimal("520.00"), PAID_AT);
            context.getBean(LoyaltyEngine.class).close();

            assertThat(context.getBean(Mailbox.class).sent()).containsExactly("mail to hugo: you are silver now");
        }
    }

    @Test
    void withoutATransactionTheEngineHasOneOfItsOwn() {
        loyalty.orders().paid(Order.of(CustomerId.of("emil"), "5001", "5.00", PAID_AT));

        assertThat(spent("emil")).isEqualTo("5.00");
    }

    @Test
    void theEngineEndsWithTheApplication() {
        LoyaltyEngine ended;
        try (ConfigurableApplicationContext context = ShopApplication.start("jdbc:h2:mem:" + UUID.randomUUID())) {
            ended = context.getBean(LoyaltyEngine.class);
            assertThat(ended.health().running()).isTrue();
        }

        assertThatThrownBy(() -> ended.runDue(1))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("closed");
    }

    private String spent(String customer) {
        return loyalty.members()
                .view(CustomerId.of(customer))
                .progress()
                .spent()
                .plain();
    }

    private static List<String> ordersOf(String customer) {
        return CONTEXT.getBean(JdbcClient.class)
                .sql("select id from shop_order where customer = ?")
                .param(customer)
                .query(String.class)
                .list();
    }
}
