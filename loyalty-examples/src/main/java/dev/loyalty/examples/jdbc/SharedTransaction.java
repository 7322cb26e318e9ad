package dev.loyalty.examples.jdbc;

import dev.loyalty.EngineBuilder;
import dev.loyalty.LoyaltyEngine;
import dev.loyalty.command.RefusedException;
import dev.loyalty.jdbc.JdbcMemberStore;
import dev.loyalty.jdbc.JdbcSchema;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.program.MessageKind;
import dev.loyalty.value.CustomerId;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;

/** An order and its loyalty in one transaction, with JDBC alone: both are committed, or neither. */
public final class SharedTransaction {

    static final Instant PAID_AT = Instant.parse("2026-01-10T12:00:00Z");

    private SharedTransaction() {}

    /** Runs the example. */
    public static void main(String[] args) throws SQLException {
        run(System.out);
    }

    static void run(PrintStream out) throws SQLException {
        JdbcConnectionPool dataSource = JdbcConnectionPool.create("jdbc:h2:mem:shared-transaction", "sa", "");
        JdbcSchema.in(dataSource).apply();
        Shop.createTable(dataSource);
        Transactions transactions = new Transactions(dataSource);
        try (LoyaltyEngine loyalty = engine(dataSource, transactions)) {
            Shop shop = new Shop(dataSource, transactions, loyalty);
            CustomerId anna = CustomerId.of("anna");

            shop.place(purchase("1001", "520.00", "EUR"));
            out.println("placed: " + shop.orders() + ", "
                    + loyalty.members().view(anna).progress());

            try {
                shop.place(purchase("1002", "600.00", "EUR"), purchase("1003", "20.00", "USD"));
            } catch (RefusedException refused) {
                out.println("rolled back: " + refused.getMessage());
            }
            out.println("placed: " + shop.orders() + ", "
                    + loyalty.members().view(anna).progress());
        } finally {
            dataSource.dispose();
        }
    }

    static LoyaltyEngine engine(DataSource dataSource, Transactions transactions) {
        return builder(dataSource, transactions).build();
    }

    static EngineBuilder builder(DataSource dataSource, Transactions transactions) {
        LoyaltyProgram club = LoyaltyProgram.builder("club", "EUR", ZoneId.of("Europe/Berlin"))
                .tier("bronze", "0.00")
                .tier("silver", "500.00", tier -> tier.percentOff("10"))
                .tier("gold", "1000.00", tier -> tier.percentOff("15"))
                .messages(MessageKind.PROMOTED)
                .build();
        return LoyaltyEngine.builder(club)
                .store(JdbcMemberStore.on(dataSource).joining(transactions))
                .clock(() -> PAID_AT);
    }

    static Purchase purchase(String number, String total, String currency) {
        return new Purchase(number, "anna", new BigDecimal(total), currency, PAID_AT);
    }
}
