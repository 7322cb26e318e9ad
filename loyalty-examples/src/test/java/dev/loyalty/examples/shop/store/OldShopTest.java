package dev.loyalty.examples.shop.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.examples.shop.club.MailText;
import dev.loyalty.examples.shop.club.Signature;
import dev.loyalty.examples.shop.club.Templates;
import dev.loyalty.examples.shop.club.Templates.Edition;
import dev.loyalty.examples.shop.store.SentArchive.Kept;
import dev.loyalty.program.MessageKind;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A shop whose database was made by an older version: texts of mails stood in two tables, and sent mails had none. */
class OldShopTest {

    private static final String TEMPLATES = """
            create table mail_template (kind varchar(40) not null, language varchar(10) not null, subject varchar(400) not null,
                body varchar(8000) not null, primary key (kind, language))""";
    private static final String EDITIONS = """
            create table mail_edition (kind varchar(40) not null, language varchar(10) not null, version int not null,
                saved_at bigint not null, subject varchar(400), body varchar(8000), primary key (kind, language, version))""";
    private static final String SENT = """
            create table sent_mail (id varchar(300) primary key, customer varchar(128) not null, kind varchar(40) not null,
                sent_at bigint not null, subject varchar(400) not null, skipped varchar(200))""";

    private final String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";

    @BeforeEach
    void anOlderVersionMadeIt() throws SQLException {
        told(
                TEMPLATES,
                SENT,
                "insert into sent_mail values ('m-1', 'anna', 'ENROLLED', 0, 'Willkommen', null)",
                "insert into mail_template values ('BIRTHDAY', 'de', 'Hoch', 'Alles Gute!')");
    }

    @AfterEach
    void close() throws SQLException {
        told("shutdown");
    }

    @Test
    void theTextThatWasInUseStillIsAndCanBeChanged() {
        try (Store shop = open()) {
            Templates templates = shop.club().templates();
            assertThat(templates.of(MessageKind.BIRTHDAY, "de")).isEqualTo(new MailText("Hoch", "Alles Gute!"));
            assertThat(templates.current(MessageKind.BIRTHDAY, "de").version()).isEqualTo(1);
            assertThat(templates.save(MessageKind.BIRTHDAY, "de", 1, null, ShopTables.NOW))
                    .contains(2);
        }
        try (Store again = open()) {
            assertThat(again.club().templates().all(MessageKind.BIRTHDAY, "de"))
                    .extracting(Edition::version)
                    .containsExactly(2, 1);
        }
    }

    @Test
    void whereEditionsWereKeptAlreadyTheNewestOfThemIsInUse() throws SQLException {
        told(
                EDITIONS,
                "insert into mail_edition values ('BIRTHDAY', 'de', 1, 5, 'Heissa', 'Alt')",
                "insert into mail_edition values ('BIRTHDAY', 'de', 2, 6, 'Hoch', 'Alles Gute!')",
                "insert into mail_edition values ('PROMOTED', 'de', 1, 7, 'Bravo', 'Gut')",
                "insert into mail_edition values ('PROMOTED', 'de', 2, 8, null, null)");

        try (Store shop = open()) {
            Templates templates = shop.club().templates();
            assertThat(templates.all(MessageKind.BIRTHDAY, "de"))
                    .extracting(Edition::version)
                    .containsExactly(2, 1);
            assertThat(templates.of(MessageKind.BIRTHDAY, "de").subject()).isEqualTo("Hoch");
            assertThat(templates.of(MessageKind.PROMOTED, "de"))
                    .isEqualTo(Templates.original(MessageKind.PROMOTED, "de"));
        }
    }

    @Test
    void aMailThatWasSentIsThereWithoutItsText() {
        try (Store shop = open()) {
            Kept mail =
                    new SentArchive(shop.database().transactions()).find("m-1").orElseThrow();

            assertThat(mail.filed().subject()).isEqualTo("Willkommen");
            assertThat(mail.text()).isNull();
            assertThat(mail.filed().language()).isNull();
        }
    }

    @Test
    void theTextsStandInOneTable() throws SQLException {
        open().close();

        try (Connection connection = DriverManager.getConnection(url, "sa", "");
                ResultSet tables = connection.getMetaData().getTables(null, "PUBLIC", "MAIL_%", null)) {
            assertThat(tables.next()).isTrue();
            assertThat(tables.getString("TABLE_NAME")).isEqualTo("MAIL_EDITION");
            assertThat(tables.next()).isFalse();
        }
    }

    private Store open() {
        return Store.open(Database.open(url, "sa", ""), mail -> {}, new Signature("secret"), () -> ShopTables.NOW);
    }

    private void told(String... sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, "sa", "");
                Statement statement = connection.createStatement()) {
            for (String each : sql) {
                statement.execute(each);
            }
        }
    }
}
