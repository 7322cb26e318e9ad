package dev.loyalty.examples.backfill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SkippedRowsTest {

    private static final String HEADER = "order,customer,at,amount";

    @TempDir
    private Path folder;

    @Test
    void badRowsAreCountedListedAndLeftOut() throws IOException {
        Path orders = Ran.file(
                folder,
                "orders.csv",
                HEADER,
                "1,a,2025-01-01,5",
                "2,\"a, b\",gestern,5",
                "3,a,2025-01-02,5,6",
                "4,a,2025-01-03,5");

        Ran ran = Ran.backfill("--orders", orders, "--skip-bad-rows", "--out", folder.resolve("out"));

        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("rows: 2 recorded, 2 bad and skipped");
        assertThat(ran.err())
                .contains(
                        "bad rows that were skipped: 2\n",
                        orders + ":3: at \"gestern\" is no date",
                        orders + ":4: the row has 5");
        assertThat(Files.readString(folder.resolve("out/skipped.csv"))).isEqualTo("""
                        line,reason,row
                        3,"at ""gestern"" is no date: write 2011-12-09, 2011-12-09T13:30:00 or 2011-12-09T13:30:00+01:00","2,""a, b"",gestern,5"
                        4,"the row has 5 fields, but the header has 4: quote what holds a comma","3,a,2025-01-02,5,6"
                        """);
    }

    @Test
    void whereEveryRowIsBadNobodyIsAMember() throws IOException {
        Path orders = Ran.file(folder, "orders.csv", HEADER, "1,a,x,5");

        Ran ran = Ran.backfill("--orders", orders, "--skip-bad-rows", "--out", folder.resolve("out"));

        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out()).contains("rows: 0 recorded, 1 bad and skipped").containsPattern("Members +0");
        assertThat(folder.resolve("out/summary.json")).content().contains("\"net\" : \"0.00\"", "\"bronze\" : 0");
    }

    @Test
    void whereNoRowIsBadTheListIsThereAndEmpty() throws IOException {
        Path orders = Ran.file(folder, "orders.csv", HEADER, "1,a,2025-01-01,5");

        Ran.backfill("--orders", orders, "--skip-bad-rows", "--out", folder.resolve("out"));

        assertThat(folder.resolve("out/skipped.csv")).content().isEqualTo("line,reason,row\n");
    }

    @Test
    void aLongListIsCutOnTheScreenAndWholeInTheFile() throws IOException {
        String rows = String.join(
                "\n", IntStream.range(0, 25).mapToObj(i -> i + ",a,x,5").toList());
        Path orders = Ran.file(folder, "orders.csv", HEADER, rows);

        Ran ran = Ran.backfill("--orders", orders, "--skip-bad-rows", "--out", folder.resolve("out"));

        assertThat(ran.err()).contains(":11: at", "  … and 15 more\n").doesNotContain(":12: at");
        assertThat(folder.resolve("out/skipped.csv")).content().hasLineCount(26);
    }

    @Test
    void aBadHeaderIsNoBadRow() throws IOException {
        Path orders = Ran.file(folder, "orders.csv", "order,customer,at,total", "1,a,2025-01-01,5");

        Ran ran = Ran.backfill("--orders", orders, "--skip-bad-rows");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).startsWith(orders + ":1: there is no column \"amount\"");
    }
}
