package dev.loyalty.examples.spring;

import dev.loyalty.LoyaltyEngine;
import dev.loyalty.command.RefusedException;
import dev.loyalty.value.CustomerId;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A shop with Spring Boot: an order and its loyalty in one transaction, the mail after it. */
@SpringBootApplication
class ShopApplication {

    /** Runs the example. */
    public static void main(String[] args) {
        run(System.out);
    }

    static void run(PrintStream out) {
        Mailbox mails;
        try (ConfigurableApplicationContext context = start("jdbc:h2:mem:spring-shop")) {
            mails = context.getBean(Mailbox.class);
            Checkout checkout = context.getBean(Checkout.class);
            Instant now = Instant.now();

            checkout.place("anna", "1001", new BigDecimal("400.00"), now);
            out.println(checkout.place("anna", "1002", new BigDecimal("120.00"), now)
                    .tierChange()
                    .orElseThrow()
                    .to());
            try {
                checkout.place("anna", "1003", new BigDecimal("30.00"), now.plus(Duration.ofDays(3)));
            } catch (RefusedException refused) {
                out.println("rolled back: " + refused.refusal().code());
            }
            out.println("placed: "
                    + context.getBean(JdbcClient.class)
                            .sql("select id from shop_order order by id")
                            .query(String.class)
                            .list());
            out.println(context.getBean(LoyaltyEngine.class)
                    .members()
                    .view(CustomerId.of("anna"))
                    .progress());
        }
        mails.sent().forEach(out::println);
    }

    /** Starts the shop on a database. An application of its own would have these lines in its application.properties. */
    static ConfigurableApplicationContext start(String url, String... more) {
        return new SpringApplicationBuilder(ShopApplication.class)
                .web(WebApplicationType.NONE)
                .properties(
                        "spring.datasource.url=" + url,
                        "spring.sql.init.schema-locations=classpath:dev/loyalty/examples/spring/shop.sql",
                        "spring.thymeleaf.prefix=classpath:dev/loyalty/examples/spring/",
                        "spring.messages.basename=dev.loyalty.examples.spring.bar",
                        "spring.messages.fallback-to-system-locale=false",
                        "spring.main.banner-mode=off",
                        "spring.main.log-startup-info=false",
                        "logging.level.root=warn")
                .properties(more)
                .run();
    }
}
