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
                .contains("a,fans,2025-01-01T00:00:00,1,new,old,150.00,order\n");
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
                .contains("a,2025-01-19T00:00:00,2,low,high,300.00,time\n");
        assertThat(folder.resolve("out/customers.csv")).content().contains("b,1,0,0.00,low,0,0\n");
    }

    @Test
    void whatTimeAloneDoesComesBeforeTheRowAndIsToldApart() throws IOException {
        Path again = Ran.file(
                folder,
                "again.csv",
                "order,customer,at,amount",
                "1,a,2025-01-01,250",
                "2,a,2025-01-31,220",
                "C3,a,2025-02-01,-30");
        Path program = Ran.file(folder, "program.json", """
                {"id": "club", "currency": "EUR", "zone": "UTC", "policy": {"window": {"rolling": "P30D"}},
                 "tiers": [{"id": "low", "threshold": "0"}, {"id": "high", "threshold": "200.00"}]}""");

        Ran ran = Ran.backfill(
                "--orders", again, "--program", program, "--as-of", "2025-03-03", "--out", folder.resolve("out"));

        assertThat(Files.readString(folder.resolve("out/tier_changes.csv"))).isEqualTo("""
                        customer_id,timestamp,order,from_tier,to_tier,net_after,cause
                        a,2025-01-01T00:00:00,1,low,high,250.00,order
                        a,2025-01-31T00:00:00,,high,low,0.00,time
                        a,2025-01-31T00:00:00,2,low,high,220.00,order
                        a,2025-02-01T00:00:00,C3,high,low,190.00,order
                        """);
        assertThat(Files.readString(folder.resolve("out/customers.csv"))).endsWith("a,2,1,440.00,low,2,2\n");
        assertThat(folder.resolve("out/summary.json"))
                .content()
                .contains("\"demotions\" : 2,", "\"promotions_by_time\" : 0,", "\"demotions_by_time\" : 1,");
        assertThat(ran.out()).containsPattern("together +2 +2\n +by time alone +0 +1\n");
    }

    @Test
    void withoutMoreRowsTimeRunsToTheEndThatIsToldOfAndTheStoryTellsWhatComesNext() throws IOException {
        Path program = Ran.file(folder, "program.json", """
                {"id": "club", "currency": "EUR", "zone": "UTC", "policy": {"window": {"rolling": "P30D"}},
                 "tiers": [{"id": "low", "threshold": "0"}, {"id": "high", "threshold": "200.00"}]}""");
        Path out = folder.resolve("out");

        assertThat(Ran.backfill("--orders", orders, "--program", program, "--out", out)
                        .out())
                .contains("will be moved down to low on 2025-01-31 unless 50.00 EUR are spent before");
        assertThat(out.resolve("tier_changes.csv")).content().doesNotContain("time\n");

        Ran.backfill("--orders", orders, "--program", program, "--as-of", "2025-01-30", "--out", out);
        assertThat(out.resolve("tier_changes.csv")).content().doesNotContain("time\n");

        Ran.backfill("--orders", orders, "--program", program, "--as-of", "2025-01-31", "--out", out);
        assertThat(out.resolve("tier_changes.csv")).content().endsWith("a,2025-01-31T00:00:00,,high,low,150.00,time\n");
    }

    @Test
    void theNetSpendAfterAChangeIsThatOfTheLaddersWindow() throws IOException {
        Path years = Ran.file(
                folder,
                "years.csv",
                "order,customer,at,amount",
                "1,a,2024-02-29,150",
                "2,a,2025-02-01,150",
                "3,a,2025-03-10,250");
        Path program = Ran.file(folder, "program.json", """
                {"id": "club", "currency": "EUR", "zone": "UTC",
                 "ladders": [{"id": "calendar", "policy": {"window": {"calendar": "year"}},
                              "tiers": [{"id": "low", "threshold": "0"}, {"id": "high", "threshold": "200.00"}]},
                             {"id": "membership", "policy": {"window": "membership-year"},
                              "tiers": [{"id": "new", "threshold": "0"}, {"id": "old", "threshold": "200.00"}]}]}""");

        Ran.backfill("--orders", years, "--program", program, "--out", folder.resolve("out"));

        assertThat(folder.resolve("out/tier_changes.csv")).content().endsWith("""
                        a,membership,2025-02-01T00:00:00,2,new,old,300.00,order
                        a,membership,2025-02-28T00:00:00,,old,new,0.00,time
                        a,calendar,2025-03-10T00:00:00,3,low,high,400.00,order
                        a,membership,2025-03-10T00:00:00,3,new,old,250.00,order
                        """);
    }
}
