package dev.loyalty.examples.backfill;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.loyalty.LoyaltyEngine;
import dev.loyalty.command.Order;
import dev.loyalty.event.Receiver;
import dev.loyalty.jdbc.JdbcMemberStore;
import dev.loyalty.jdbc.JdbcSchema;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.program.json.ProgramJson;
import dev.loyalty.spi.MemberStore;
import dev.loyalty.value.Amount;
import dev.loyalty.value.CustomerId;
import dev.loyalty.value.Money;
import dev.loyalty.value.OrderRef;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {

    @TempDir
    private Path folder;

    private String url = "";

    @BeforeEach
    void chooseFile() {
        url = "jdbc:h2:file:" + folder.resolve("loyalty");
    }

    @Test
    void aDatabaseGivesWhatMemoryDoes() throws IOException {
        Ran ran = Ran.backfill("--store", url, "--out", folder.resolve("database"));
        Ran.backfill("--out", folder.resolve("memory"));

        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out()).contains("rows: 4,168 recorded\n").doesNotContain("Nothing was new");
        assertThat(ran.err()).contains("members are kept in " + url);
        assertThatTheFilesAreTheSame("memory", "database");
    }

    @Test
    void theSameAgainChangesNothingAndSaysSo() throws IOException {
        Ran.backfill("--store", url, "--out", folder.resolve("first"));

        Ran again = Ran.backfill("--store", url, "--out", folder.resolve("again"));

        assertThat(again.code()).as(again.err()).isZero();
        assertThat(again.out())
                .contains("rows: 0 recorded, 4,168 recorded before\n")
                .contains(
                        "Nothing was new: every row that counts had been recorded before, and the store is as it was.\n");
        assertThatTheFilesAreTheSame("first", "again");
    }

    @Test
    void whatIsNewGoesOnFromWhatIsThere() throws IOException {
        Path first = Ran.file(folder, "first.csv", "order,customer,at,amount", "1,anna,2025-01-01,480");
        Path both = Ran.file(
                folder, "both.csv", "order,customer,at,amount", "1,anna,2025-01-01,480", "2,anna,2025-01-02,40");
        Ran.backfill("--store", url, "--orders", first);

        Ran ran = Ran.backfill("--store", url, "--orders", both);

        assertThat(ran.out())
                .contains("rows: 1 recorded, 1 recorded before\n", "moved up from bronze to silver")
                .doesNotContain("Nothing was new");
    }

    @Test
    void withoutAStoreItIsAFileInANewFolderWhichIsNamedAtTheEnd() throws IOException {
        Path orders = oneOrder();
        Ran ran = Ran.exactly("--orders", orders);

        Matcher named = Pattern.compile("--store (jdbc:h2:file:(\\S+))").matcher(ran.out());
        assertThat(named.find()).as(ran.out()).isTrue();
        Path made = Path.of(named.group(2)).toAbsolutePath().getParent();
        try {
            assertThat(Ran.backfill("--orders", orders, "--store", named.group(1))
                            .out())
                    .contains("Nothing was new");
        } finally {
            try (Stream<Path> files = Files.walk(made)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    @Test
    void aWrongPasswordIsOneLineAndNotShown() throws IOException {
        Path orders = oneOrder();
        Ran.backfill("--orders", orders, "--store", url, "--user", "anna", "--password", "s3cret");

        Ran ran = Ran.backfill("--orders", orders, "--store", url, "--user", "anna", "--password", "gue55ed");

        assertThatTheDatabaseFails(ran, url + " cannot be used: Wrong user name or password");
        assertThat(ran.out() + ran.err()).doesNotContain("s3cret", "gue55ed");
    }

    @Test
    void aPasswordInTheAddressIsRefusedAndNotShown() {
        for (String address : List.of(
                url + ";PASSWORD=s3cret",
                "jdbc:postgresql://db/shop?password=s3cret",
                "jdbc:postgresql://a:s3cret@db/shop")) {
            Ran ran = Ran.backfill("--store", address);

            assertThat(ran.code()).isEqualTo(2);
            assertThat(ran.err()).startsWith("--store: the address bears").doesNotContain("s3cret");
        }
    }

    @Test
    void aDatabaseThatCannotBeReachedIsOneLine() throws IOException {
        String nowhere = "jdbc:postgresql://localhost:1/shop";

        Ran ran = Ran.backfill(
                "--orders", oneOrder(), "--store", nowhere, "--password", "s3cret", "--out", folder.resolve("out"));

        assertThatTheDatabaseFails(ran, nowhere + " cannot be used: Connection to localhost:1 refused");
        assertThat(ran.err()).doesNotContain("s3cret");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void anotherProgramOfTheSameNameIsRefused() throws IOException {
        Path orders = oneOrder();
        Ran.backfill("--orders", orders, "--store", url);

        Ran ran = Ran.backfill("--orders", orders, "--store", url, "--currency", "CHF");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).endsWith("a currency never changes; or take another store\n");
    }

    @Test
    void whatADeadRunHadInHandIsDelivered() throws Exception {
        Path program = Groups.program(folder);
        Path orders = Ran.file(folder, "orders.csv", "order,customer,at,amount", "1,anna,2025-01-01,600");
        Instant end = Instant.parse("2025-01-01T23:59:59.999999Z");
        LoyaltyProgram club = ProgramJson.read(Files.readString(program));
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername("sa");
        try (HikariDataSource pool = new HikariDataSource(config)) {
            JdbcSchema.in(pool).apply();
            JdbcMemberStore stores = JdbcMemberStore.on(pool);
            try (LoyaltyEngine dead =
                    LoyaltyEngine.builder(club).store(stores).clock(() -> end).build()) {
                dead.recordAll(Stream.of(Order.of(
                        OrderRef.of(CustomerId.of("anna"), "1"),
                        Amount.of(Money.of("600.00", "EUR")),
                        Instant.parse("2025-01-01T00:00:00Z"))));
            }
            MemberStore store = stores.open(club.id());
            Set<Receiver> groups =
                    Set.of(Receiver.groupsOf(club.ladders().get(0).id()));
            assertThat(store.deliveries().take("dead", groups, end, Duration.ofMinutes(5), 1))
                    .hasSize(1);
        }

        Ran ran = Ran.backfill("--store", url, "--orders", orders, "--program", program);

        assertThat(ran.out()).contains("rows: 0 recorded, 1 recorded before\ntold: 1 group assignments\n");
        assertThat(Groups.recorded(url)).containsExactly(Map.entry("anna", "g-silver"));
    }

    private Path oneOrder() throws IOException {
        return Ran.file(folder, "orders.csv", "order,customer,at,amount", "1,anna,2025-01-01,480");
    }

    private void assertThatTheDatabaseFails(Ran ran, String complaint) {
        assertThat(ran.code()).as(ran.err()).isEqualTo(3);
        assertThat(ran.err())
                .startsWith(folder.resolve("orders.csv") + ": 1 rows checked\n" + complaint)
                .hasLineCount(2);
        assertThat(ran.out()).isEmpty();
    }

    private void assertThatTheFilesAreTheSame(String one, String other) {
        for (String name : List.of("summary.json", "customers.csv", "tier_changes.csv")) {
            assertThat(folder.resolve(one).resolve(name))
                    .hasSameBinaryContentAs(folder.resolve(other).resolve(name));
        }
    }
}
