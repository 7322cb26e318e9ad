package dev.loyalty.examples.backfill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramFileTest {

    @TempDir
    private Path folder;

    private Path orders = Path.of("");

    @BeforeEach
    void writeOrders() throws IOException {
        orders = Ran.file(
                folder,
                "orders.csv",
                "order,customer,at,amount",
                "1,a,2025-01-01,150",
                "2,a,2025-01-05,150",
                "1,b,2025-01-20,150");
    }

    @Test
    void theProgramSaysWhichTiersThereAre() throws IOException {
        Path program = Ran.file(folder, "program.json", """
                {"id": "club", "currency": "EUR", "zone": "Europe/Berlin", "messages": ["promoted"],
                 "tiers": [{"id": "guest", "name": "Guest", "threshold": "0", "group": "g"},
                           {"id": "friend", "name": "Friend", "threshold": "200.00", "group": "f"}]}""");

        assertThat(Ran.backfill("--orders", orders, "--program", program).out())
                .contains("(Europe/Berlin)", "told: 2 group assignments")
                .containsPattern("Friend +from 200\\.00 +1 ")
                .containsPattern("Guest – Friend +1 +0");
        assertThat(Ran.backfill("--orders", orders, "--program", program, "--notify")
                        .out())
                .contains("told: 1 promoted; 2 group assignments");
    }

    @Test
    void severalLaddersAreToldOneByOne() throws IOException {
        Path program = Ran.file(folder, "program.json", """
                {"id": "club", "currency": "EUR", "zone": "UTC",
                 "ladders": [{"id": "spend", "tiers": [{"id": "low", "threshold": "0"}, {"id": "high", "threshold": "200.00"}]},
                             {"id": "fans", "tiers": [{"id": "new", "threshold": "0"}, {"id": "old", "threshold": "100.00"}]}]}""");

        Ran ran = Ran.backfill("--orders", orders, "--program", program, "--out", folder.resolve("out"));

        assertThat(ran.out()).contains("Members per tier of ladder spend", "Members per tier of ladder fans");
        assertThat(Files.readString(folder.resolve("out/customers.csv"))).isEqualTo("""
                        customer_id,ladder,orders,cancellations,net,final_tier,promotions,demotions
                        a,spend,2,0,300.00,high,1,0
                        a,fans,2,0,300.00,old,1,0
                        b,spend,1,0,150.00,low,0,0
                        b,fans,1,0,150.00,old,1,0
                        """);
        assertThat(folder.resolve("out/tier_changes.csv"))
                .content()
                .startsWith("customer_id,ladder,timestamp,order,")
                .contains("a,fans,2025-01-01T00:00:00,1,new,old,150.00\n");
        assertThat(folder.resolve("out/summary.json")).content().contains("\"fans\" : {\n      \"new\" : 0");
    }

    @Test
    void timeRunsOnToTheEndThatIsToldOf() throws IOException {
        Path program = Ran.file(folder, "program.json", """
                {"id": "club", "currency": "EUR", "zone": "UTC", "spend": {"countsFrom": {"afterDays": 14}},
                 "tiers": [{"id": "low", "threshold": "0"}, {"id": "high", "threshold": "200.00"}]}""");

        Ran.backfill("--orders", orders, "--program", program, "--as-of", "2025-01-21", "--out", folder.resolve("out"));

        assertThat(folder.resolve("out/tier_changes.csv"))
                .content()
                .contains("a,2025-01-19T00:00:00,2,low,high,300.00\n");
        assertThat(folder.resolve("out/customers.csv")).content().contains("b,1,0,0.00,low,0,0\n");
    }
}
