package dev.loyalty.examples.backfill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputTest {

    @TempDir
    private Path folder;

    @Test
    void theFilesTellMembersAndEveryMove() throws IOException {
        Path orders = Ran.file(
                folder,
                "orders.csv",
                "nr,who,when,sum",
                "\"1\",b,2025-03-30 02:30,100",
                "2,a,2025-03-30 02:30,5000.00",
                "3,a,2025-04-01T00:00:00.5+02:00,-4900",
                "4,b,2025-04-01,400.00");

        Ran ran = Ran.backfill(
                "--orders", orders,
                "--columns", "order=nr,customer=who,at=when,amount=sum",
                "--zone", "Europe/Berlin",
                "--currency", "CHF",
                "--out", folder.resolve("new/out"));

        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(folder.resolve("new/out/summary.json")).hasContent("""
                        {
                          "members" : 2,
                          "orders" : 3,
                          "credits" : 1,
                          "net" : "600.00",
                          "promotions" : 2,
                          "demotions" : 1,
                          "promotions_by_time" : 0,
                          "demotions_by_time" : 0,
                          "tiers" : {
                            "bronze" : 1,
                            "silver" : 1,
                            "gold" : 0,
                            "platinum" : 0
                          }
                        }
                        """);
        assertThat(Files.readString(folder.resolve("new/out/customers.csv"))).isEqualTo("""
                        customer_id,orders,cancellations,net,final_tier,promotions,demotions
                        a,1,1,100.00,bronze,1,1
                        b,2,0,500.00,silver,1,0
                        """);
        assertThat(Files.readString(folder.resolve("new/out/tier_changes.csv"))).isEqualTo("""
                        customer_id,timestamp,order,from_tier,to_tier,net_after,cause
                        a,2025-03-30T03:30:00,2,bronze,platinum,5000.00,order
                        b,2025-04-01T00:00:00,4,bronze,silver,500.00,order
                        a,2025-04-01T00:00:00.5,3,platinum,bronze,100.00,order
                        """);
        assertThatFolderHolds("new/out", "customers.csv", "summary.json", "tier_changes.csv");
    }

    @Test
    void aNetSpendBelowZeroStandsInTheFiles() throws IOException {
        Path orders =
                Ran.file(folder, "orders.csv", "order,customer,at,amount", "1,a,2025-01-01,600", "2,a,2025-01-02,-700");

        Ran.backfill("--orders", orders, "--out", folder.resolve("out"));

        assertThat(folder.resolve("out/tier_changes.csv"))
                .content()
                .endsWith("a,2025-01-02T00:00:00,2,silver,bronze,-100.00,order\n");
    }

    @Test
    void whatTheSameInstantBroughtStandsInTheOrderOfTheRows() throws IOException {
        Path orders = Ran.file(
                folder,
                "orders.csv",
                "order,customer,at,amount",
                "9,a,2025-01-01,600",
                "10,a,2025-01-01,600",
                "11,a,2025-01-01,-600");

        Ran.backfill("--orders", orders, "--out", folder.resolve("out"));

        assertThat(folder.resolve("out/tier_changes.csv"))
                .content()
                .contains(
                        ",9,bronze,silver,600.00,order\n",
                        ",10,silver,gold,1200.00,order\n",
                        ",11,gold,silver,600.00,order\n")
                .containsSubsequence(",9,", ",10,", ",11,");
    }

    @Test
    void filesOfAnEarlierRunAreReplacedAndForeignOnesStay() throws IOException {
        Path out = Files.createDirectory(folder.resolve("out"));
        Files.writeString(out.resolve("rejected.csv"), "of an earlier run");
        Files.writeString(out.resolve("skipped.csv"), "of an earlier run");
        Files.writeString(out.resolve("summary.json"), "of an earlier run");
        Files.writeString(out.resolve("notes.txt"), "somebody's own");

        Ran.backfill("--out", out);

        assertThatFolderHolds("out", "customers.csv", "notes.txt", "summary.json", "tier_changes.csv");
        assertThat(out.resolve("summary.json")).content().startsWith("{");
    }

    @Test
    void theSameHistoryGivesTheSameBytes() throws IOException {
        Ran.backfill("--out", folder.resolve("one"));
        Ran.backfill("--notify", "--out", folder.resolve("two"));

        for (String name : new String[] {"summary.json", "customers.csv", "tier_changes.csv"}) {
            assertThat(folder.resolve("one").resolve(name))
                    .hasSameBinaryContentAs(folder.resolve("two").resolve(name));
        }
    }

    private void assertThatFolderHolds(String out, String... names) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(out))) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrder(names);
        }
    }
}
