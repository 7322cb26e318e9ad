package dev.loyalty.examples.shop.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.command.Order;
import dev.loyalty.value.CustomerId;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AccountsTest {

    private static final CustomerId ANNA = CustomerId.of("anna");

    private final Store shop = ShopTables.open(mail -> {});

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void whatAMemberSaysOfThemselvesIsKnownToTheClub() {
        shop.engine().orders().paid(Order.of(ANNA, "1", "20.00", ShopTables.NOW));

        shop.accounts()
                .change(new Customer(ANNA, "Anna B.", "anna@example.org", Locale.ENGLISH, MonthDay.of(2, 29), false));

        assertThat(shop.customers().find(ANNA).orElseThrow().birthday()).isEqualTo(MonthDay.of(2, 29));
        assertThat(shop.customers().of(ANNA).orElseThrow().wantsMail()).isFalse();
        assertThat(shop.engine().members().journal(ANNA, 0, 10)).hasSize(2);
    }

    @Test
    void whoIsErasedIsNamedInNoTable() throws SQLException {
        shop.engine().orders().paid(Order.of(ANNA, "1", "250.00", ShopTables.NOW));
        shop.logins().put(new Login("anna", Login.Role.CUSTOMER, ANNA), "1:AA==:AA==");
        shop.engine().deliveries().drain();
        assertThat(tablesWith("Berger")).contains("SHOP_CUSTOMER", "SENT_MAIL");

        shop.accounts().erase(ANNA);
        shop.engine().deliveries().drain();

        assertThat(tablesWith("Berger")).isEmpty();
        assertThat(tablesWith("anna@kunden.example")).isEmpty();
        assertThat(shop.engine().members().view(ANNA).isMember()).isFalse();
        assertThat(shop.logins().check("anna", "x")).isEmpty();
        assertThat(shop.club().groups().of(ANNA)).isEmpty();
    }

    /** The tables in which a text stands. */
    private List<String> tablesWith(String text) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Connection connection = shop.database().dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            List<String[]> columns = new ArrayList<>();
            try (ResultSet rows =
                    statement.executeQuery("select table_name, column_name from information_schema.columns"
                            + " where table_schema = 'PUBLIC' and data_type = 'CHARACTER VARYING'")) {
                while (rows.next()) {
                    columns.add(new String[] {rows.getString(1), rows.getString(2)});
                }
            }
            for (String[] column : columns) {
                try (ResultSet rows = statement.executeQuery("select count(*) from \"" + column[0] + "\" where \""
                        + column[1] + "\" like '%" + text + "%'")) {
                    rows.next();
                    if (rows.getInt(1) > 0) {
                        tables.add(column[0]);
                    }
                }
            }
        }
        return tables;
    }
}
