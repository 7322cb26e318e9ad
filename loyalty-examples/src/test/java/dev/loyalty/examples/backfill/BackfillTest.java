package dev.loyalty.examples.backfill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackfillTest {

    @TempDir
    private Path folder;

    @Test
    void withoutOptionsTheSampleIsToldAsTables() {
        Ran ran = Ran.backfill();

        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out())
                .contains(
                        "sample-orders.csv: orders and credit notes from 2024-01-01 to 2025-12-31, as of the end of 2025-12-31")
                .contains("Members", "Net spend", "Members per tier", "Moves between tiers", "The ten best customers")
                .containsPattern("Bronze +from 0\\.00 +\\d+ +\\d+\\.\\d % +█+")
                .contains(
                        "The story of customer ", "joined by the first order", "▲  moved up from", "▼  moved down from")
                .contains("This was the bundled sample.");
        assertThat(ran.err()).contains("sample-orders.csv: 4,168 rows checked", "4,168 of 4,168 rows");
    }

    @Test
    void theStoryEndsWhereTheCustomerStands() throws IOException {
        Path orders = Ran.file(
                folder,
                "orders.csv",
                "order,customer,at,amount",
                "1,anna,2025-01-01,480",
                "2,anna,2025-01-02 08:15,40",
                "C1,anna,2025-02-01T10:00:00Z,-50.00");

        assertThat(Ran.backfill("--orders", orders, "--zone", "Europe/Berlin").out())
                .endsWith("""
                        The story of customer anna

                          2025-01-01 00:00     joined by the first order or credit note
                                               paid order 1 with 480.00 EUR; net spend +480.00
                          2025-01-02 08:15     paid order 2 with 40.00 EUR; net spend +40.00
                                            ▲  moved up from bronze to silver, because net spend 520.00 ≥ 500.00
                          2025-02-01 11:00     got credit note C1 of 50.00 EUR; net spend -50.00
                                            ▼  moved down from silver to bronze, because net spend 470.00 < 500.00
                          in the end        =  Bronze: spent 470.00 EUR, next silver at 500.00 EUR, missing 30.00 EUR, 94 %

                        """);
    }

    @Test
    void whatIsLaterThanAsOfIsLeftOut() throws IOException {
        Path orders = Ran.file(
                folder,
                "orders.csv",
                "order,customer,at,amount",
                "1,anna,2025-01-31T23:59:59,300",
                "2,anna,2025-02-01T00:00:00,300");

        Ran ran = Ran.backfill("--orders", orders, "--as-of", "2025-01-31", "--zone", "America/New_York");

        assertThat(ran.out())
                .contains("from 2025-01-31 to 2025-01-31, as of the end of 2025-01-31 (America/New_York)")
                .contains("rows: 1 recorded, 1 later and left out")
                .containsPattern("Orders +1\n");
    }

    @Test
    void asOfAnInstantTellsWhatHadHappenedByThen() throws IOException {
        Path orders = Ran.file(
                folder,
                "orders.csv",
                "order,customer,at,amount",
                "1,anna,2025-01-31T12:00:00,300",
                "2,anna,2025-01-31T12:00:01,300");

        Ran ran = Ran.backfill("--orders", orders, "--as-of", "2025-01-31T12:00:00Z");

        assertThat(ran.out()).contains("as of 2025-01-31T12:00 (UTC)", "1 later and left out");
    }

    @Test
    void theSameRowTwiceCountsOnceAndOneThatContradictsItIsRejected() throws IOException {
        Path orders = Ran.file(
                folder,
                "orders.csv",
                "order,customer,at,amount",
                "1,anna,2025-01-01,300.00",
                "",
                "1,anna,2025-01-02,300.0",
                "1,anna,2025-01-03,400.00",
                "1,berta,2025-01-03,400.00");

        Ran ran = Ran.backfill("--orders", orders, "--out", folder.resolve("out"));

        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("rows: 2 recorded, 1 repeated and counted once, 1 rejected");
        assertThat(ran.err())
                .contains(
                        "rows that were rejected: 1\n",
                        "orders.csv:5: order \"1\" of customer anna was recorded before");
        assertThat(folder.resolve("out/rejected.csv"))
                .content()
                .startsWith("line,customer_id,order,reason\n5,anna,1,\"order \"\"1\"\" of customer anna was recorded");
    }

    @Test
    void messagesAreCountedWhereTheyAreWished() throws IOException {
        Path orders = Ran.file(
                folder,
                "orders.csv",
                "order,customer,at,amount",
                "1,anna,2025-01-01,480",
                "2,anna,2025-01-02,40",
                "3,anna,2025-01-03,-40",
                "1,berta,2025-01-03,1000");

        assertThat(Ran.backfill("--orders", orders, "--notify").out())
                .contains("told: 2 enrolled, 1 promoted, 1 demoted\n");
        assertThat(Ran.backfill("--orders", orders).out()).doesNotContain("told:");
    }

    @Test
    void aNegativeAmountIsACreditNoteAndZeroAnOrder() throws IOException {
        Path orders = Ran.file(
                folder,
                "orders.csv",
                "order,customer,at,amount",
                "1,anna,2025-01-01,-10",
                "2,anna,2025-01-02,0.00",
                "3,anna,2025-01-03,-0.00");

        Ran.backfill("--orders", orders, "--out", folder.resolve("out"));

        assertThat(Files.readString(folder.resolve("out/customers.csv"))).isEqualTo("""
                        customer_id,orders,cancellations,net,final_tier,promotions,demotions
                        anna,2,1,-10.00,bronze,0,0
                        """);
    }

    @Test
    void halfAPennyIsRoundedAwayFromZeroInBothDirections() throws IOException {
        Path orders = Ran.file(
                folder,
                "orders.csv",
                "order,customer,at,amount",
                "1,anna,2025-01-01,10.005",
                "2,anna,2025-01-02,-2.005",
                "3,berta,2025-01-03,10.004");

        Ran.backfill("--orders", orders, "--rounding", "half-up", "--out", folder.resolve("out"));

        assertThat(folder.resolve("out/customers.csv")).content().contains("anna,1,1,8.00,", "berta,1,0,10.00,");
    }

    @Test
    void helpNamesEveryOption() {
        Ran ran = Ran.backfill("--help");

        assertThat(ran.code()).isZero();
        assertThat(ran.out())
                .contains("--orders", "--columns", "--currency", "--zone", "--rounding", "--program", "--store")
                .contains("--as-of", "--notify", "--skip-bad-rows", "--out");
    }
}
