package dev.loyalty.examples.spring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

class ProgressBarTest {

    private static final ConfigurableApplicationContext CONTEXT =
            ShopApplication.start("jdbc:h2:mem:" + UUID.randomUUID());
    private static final Instant PAID_AT = Instant.parse("2026-01-10T12:00:00Z");

    private final Checkout checkout = CONTEXT.getBean(Checkout.class);
    private final ProgressBar bar = CONTEXT.getBean(ProgressBar.class);

    @AfterAll
    static void close() {
        CONTEXT.close();
    }

    @Test
    void theBarSaysHowFarTheNextTierIs() {
        checkout.place("anna", "b-1", new BigDecimal("370.00"), PAID_AT);

        assertThat(html("anna", Locale.UK))
                .contains("<label for=\"loyalty-bar\">Your way to silver</label>")
                .contains("value=\"74\"")
                .contains(">74 %</progress>")
                .contains("€370.00 of €500.00: €130.00 more to silver.")
                .doesNotContain("th:", "there is nothing above");
    }

    @Test
    void theBarSpeaksTheReadersLanguage() {
        checkout.place("berta", "b-2", new BigDecimal("370.00"), PAID_AT);

        assertThat(html("berta", Locale.GERMANY)).contains("370,00 € von 500,00 €: noch 130,00 € bis silver.");
    }

    @Test
    void inTheHighestTierThereIsNoBar() {
        checkout.place("cora", "b-3", new BigDecimal("520.00"), PAID_AT);

        assertThat(html("cora", Locale.UK))
                .contains("You are silver, there is nothing above. €520.00 counted so far.")
                .doesNotContain("<progress");
    }

    @Test
    void aStrangerSeesTheWholeWay() {
        assertThat(html("nobody", Locale.UK)).contains("value=\"0\"", "€0.00 of");
    }

    /** Amounts have spaces that do not break. */
    private String html(String customer, Locale reader) {
        return bar.html(customer, reader).replace('\u00a0', ' ').replace('\u202f', ' ');
    }
}
