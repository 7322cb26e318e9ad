package dev.loyalty.examples.shop.web.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.Import;
import dev.loyalty.command.Order;
import dev.loyalty.examples.shop.store.Customer;
import dev.loyalty.examples.shop.web.Browser;
import dev.loyalty.examples.shop.web.Browser.Reply;
import dev.loyalty.examples.shop.web.OpenShop;
import dev.loyalty.value.CustomerId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The clock is put forward, and the page says what that has brought. */
class ClockPagesTest {

    private static final CustomerId ANNA = CustomerId.of("10001");

    private OpenShop shop;
    private Browser visitor;

    @BeforeEach
    void open() {
        shop = OpenShop.open();
        visitor = shop.browser();
        visitor.get("/");
        visitor.go("/settings", Map.of("lang", "en"));
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void whoLoadsThePageAgainReadsTheSameAndWalksNoFurther() {
        Instant before = shop.demo().clock().instant();
        Reply walked = visitor.post("/demo/clock", Map.of("step", "day"));
        Instant after = shop.demo().clock().instant();
        assertThat(after).isAfter(before);

        String first = visitor.get(walked.location()).text();
        String second = visitor.get(walked.location()).text();

        assertThat(first).contains("What time has brought", "It is").isEqualTo(second);
        assertThat(shop.demo().clock().instant()).isEqualTo(after);
    }

    @Test
    void aMoveIsToldWithWhyThereIsNoMailOfIt() {
        Customer lina = new Customer(CustomerId.of("88001"), "Lina", "l@kunden.example", Locale.ENGLISH, null, false);
        shop.store().customers().add(List.of(lina));
        Instant paidAt = Instant.parse("2025-01-17T09:00:00Z");
        shop.store()
                .engine()
                .recordAll(
                        Stream.of(ANNA, lina.id())
                                .map(customer -> Order.of(customer, "o-" + customer, "250.00", paidAt)),
                        Import.QUIET);

        String told = visitor.go("/demo/clock", Map.of("step", "month")).text();

        assertThat(told)
                .contains("3 January 2026", "17 January 2026")
                .contains("Lina: is about to move down (not sent: wants no mails)")
                .contains("Lina: has moved down (not sent: wants no mails)");
        assertThat(told).contains("Anna Berger: has moved down").doesNotContain("Anna Berger: has moved down (");
    }

    @Test
    void whatIsNoTimeIsNow() {
        assertThat(visitor.get("/demo/news").text()).contains("Nobody was told anything");
        assertThat(visitor.get("/demo/news?from=1e9&until=-7").status()).isEqualTo(200);
        assertThat(visitor.get("/demo/news?from=0&until=999999999999999").status())
                .isEqualTo(200);
    }
}
