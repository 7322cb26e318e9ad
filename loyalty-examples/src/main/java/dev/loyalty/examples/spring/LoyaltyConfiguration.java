package dev.loyalty.examples.spring;

import dev.loyalty.LoyaltyEngine;
import dev.loyalty.jdbc.HostTransaction;
import dev.loyalty.jdbc.JdbcMemberStore;
import dev.loyalty.jdbc.JdbcSchema;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.program.MessageKind;
import dev.loyalty.spi.Notifier;
import java.time.ZoneId;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the engine. */
@Configuration(proxyBeanMethods = false)
class LoyaltyConfiguration {

    /** Starts its workers with the application; at the end they finish what they do and deliver what is due. */
    @Bean(initMethod = "start", destroyMethod = "close")
    LoyaltyEngine loyalty(DataSource dataSource, HostTransaction transaction, Notifier notifier) {
        JdbcSchema.in(dataSource).apply(); // or let Flyway or Liquibase do it
        LoyaltyProgram club = LoyaltyProgram.builder("club", "EUR", ZoneId.of("Europe/Berlin"))
                .tier("bronze", "0.00")
                .tier("silver", "500.00", tier -> tier.percentOff("10"))
                .messages(MessageKind.PROMOTED)
                .build();
        return LoyaltyEngine.builder(club)
                .store(JdbcMemberStore.on(dataSource).joining(transaction))
                .notifier(notifier)
                .build();
    }
}
