package dev.loyalty.examples.backfill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BadInputTest {

    private static final String HEADER = "order,customer,at,amount";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
                    1,a,2025-01-01,12.345    | amount "12.345" has 3 decimals, but EUR has 2: give --rounding half-up, or correct it
                    1,a,2025-01-01,'1,5'     | the row has 5 fields, but the header has 4: quote what holds a comma
                    1,a,2025-01-01,"1,5"     | amount "1,5" is no amount: write digits with a decimal point, such as 1234.50 or -12.00
                    1,a,2025-01-01,          | amount "" is no amount
                    1,a,2025-01-01,1e5       | amount "1e5" is no amount
                    1,a,2025-01-01,NaN       | amount "NaN" is no amount
                    1,a,2025-01-01,9e999999999 | amount "9e999999999" is no amount
                    1,a,2025-01-01,99999999999999999999.00 | amount 99999999999999999999.00 EUR is beyond the largest amount
                    1,a,2025-02-29,5         | at "2025-02-29" is no date: write 2011-12-09, 2011-12-09T13:30:00 or 2011-12-09T13:30:00+01:00
                    1,a,01.02.2025,5         | at "01.02.2025" is no date
                    1,a,2025-01-01T25:00,5   | at "2025-01-01T25:00" is no date
                    1,a,,5                   | at "" is no date
                    1,a,0000-01-01,5         | at must be within the years 1 to 9999
                    1,a,+12345-01-01,5       | at must be within the years 1 to 9999
                    1,,2025-01-01,5          | customer id must not be empty
                    ,a,2025-01-01,5          | order id must not be empty
                    ,a,2025-01-01,-5         | must not be empty
                    1,a\u0007b,2025-01-01,5  | customer id must not hold control characters, but has U+0007 at position 1
                    1,a,2025-01-01           | the row has 3 fields, but the header has 4
                    """)
    void aBadRowIsOneLineThatSaysWhereAndWhatWouldBeRight(String row, String complaint) throws IOException {
        Path orders = Ran.file(folder, "orders.csv", HEADER, "0,a,2025-01-01,1.00", row);

        assertThatItIsRefused(orders + ":3: ", complaint, "--orders", orders);
    }

    @Test
    void manyBadRowsAreStillOneLine() throws IOException {
        Path orders = Ran.file(folder, "orders.csv", HEADER, "1,a,x,1", "2,a,x,1", "3,a,x,1", "4,a,2025-01-01,1");

        assertThatItIsRefused(
                orders + ":2: ", "(and 2 more bad rows; --skip-bad-rows would leave them out)", "--orders", orders);
    }

    @Test
    void thePlaceIsRightBehindEmptyLinesAndQuotedLineBreaks() throws IOException {
        Path orders =
                Ran.file(folder, "orders.csv", HEADER + ",note", "", "1,a,2025-01-01,1,\"two", "lines\"", "2,a,x,1,");

        assertThatItIsRefused(orders + ":5: ", "at \"x\" is no date", "--orders", orders);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    order,customer,at              | there is no column "amount": say by --columns what they are called; the file has "order,customer,at"
                    order;customer;at;amount       | there is no column "order": separate the columns by commas
                    order,customer,at,amount,order | column "order" comes twice
                    """)
    void aBadHeaderIsOneLine(String header, String complaint) throws IOException {
        Path orders = Ran.file(folder, "orders.csv", header, "1,a,2025-01-01,1,1");

        assertThatItIsRefused(orders + ":1: ", complaint, "--orders", orders);
    }

    @Test
    void aFileThatCannotBeReadIsOneLine() throws IOException {
        Path empty = Files.createFile(folder.resolve("empty.csv"));
        Path headerOnly = Ran.file(folder, "header.csv", HEADER);
        Path unclosed = Ran.file(folder, "unclosed.csv", HEADER, "1,\"a,2025-01-01,1");
        Path cut = Files.write(folder.resolve("cut.csv.gz"), new byte[] {0x1f, (byte) 0x8b, 8, 0, 0});
        Path notUtf8 = Files.write(
                folder.resolve("latin.csv"),
                (HEADER + "\n1,Jürgen,2025-01-01,1\n").getBytes(StandardCharsets.ISO_8859_1));

        assertThatItIsRefused("missing.csv does not exist", "", "--orders", "missing.csv");
        assertThatItIsRefused(folder + " is no file", "", "--orders", folder);
        assertThatItIsRefused(empty + " is empty: begin it with a header", "", "--orders", empty);
        assertThatItIsRefused(headerOnly + " has a header, but no row", "", "--orders", headerOnly);
        assertThatItIsRefused(unclosed + ":2: Unclosed quoted field", "", "--orders", unclosed);
        assertThatItIsRefused(cut + " cannot be read: ", "(EOFException)", "--orders", cut);
        assertThatItIsRefused(notUtf8 + ":2: customer \"J\uFFFDrgen\" is not UTF-8", "", "--orders", notUtf8);
    }

    @Test
    void aBadOptionIsOneLine() throws IOException {
        Path file = Ran.file(folder, "file");

        assertThatItIsRefused("Unknown option: '--colour'", "(see loyalty-examples backfill --help)", "--colour");
        assertThatItIsRefused("--currency: unknown currency \"EURO\"", "", "--currency", "EURO");
        assertThatItIsRefused("--currency: XAU has no minor unit", "", "--currency", "XAU");
        assertThatItIsRefused("--zone: there is no \"Mars\"", "such as Europe/London", "--zone", "Mars");
        assertThatItIsRefused("--rounding: there is no \"up-half\"", "half-up", "--rounding", "up-half");
        assertThatItIsRefused("--columns: \"amout=x\" is not", "amount", "--orders", file, "--columns", "amout=x");
        assertThatItIsRefused("--columns: at is given twice", "", "--orders", file, "--columns", "at=x,at=y");
        assertThatItIsRefused("--columns: say by --orders", "", "--columns", "at=x");
        assertThatItIsRefused("--as-of \"yesterday\" is no date", "", "--as-of", "yesterday");
        assertThatItIsRefused(
                "--store: \"jdbc:h2:mem:\" cannot be used",
                "allowed are memory, jdbc:h2:file:",
                "--store",
                "jdbc:h2:mem:");
        assertThatItIsRefused("--user: say by --store", "", "--user", "anna");
        assertThatItIsRefused("--password: say by --store", "", "--store", "memory", "--password", "s3cret");
        assertThatItIsRefused("--out: " + file + " is a file: give a folder", "", "--out", file);
        assertThatItIsRefused("--out: " + file + " is a file: give a folder", "", "--out", file.resolve("below"));
    }

    @Test
    void aBadProgramIsOneLineThatNamesThePlace() throws IOException {
        Path bad = Ran.file(folder, "bad.json", """
                {"id": "club", "currency": "EUR", "zone": "Europe/Berlin",
                 "tiers": [{"id": "bronze", "threshold": "0"}, {"id": "silver", "threshold": 500}]}""");
        Path dollars = Ran.file(folder, "dollars.json", """
                {"id": "club", "currency": "USD", "zone": "Europe/Berlin", "tiers": [{"id": "bronze", "threshold": "0"}]}""");

        assertThatItIsRefused(bad + ": tiers[1].threshold: ", "", "--program", bad);
        assertThatItIsRefused("none.json cannot be read", "", "--program", "none.json");
        assertThatItIsRefused("--currency: the orders are in EUR", "in USD", "--program", dollars, "--currency", "EUR");
        assertThatItIsRefused("--notify: the program of ", "sends no messages", "--program", dollars, "--notify");
    }

    private void assertThatItIsRefused(String begin, String more, Object... arguments) {
        Object[] withOut = Arrays.copyOf(arguments, arguments.length + 2);
        boolean hasOut = Arrays.asList(arguments).contains("--out");
        withOut[arguments.length] = "--out";
        withOut[arguments.length + 1] = folder.resolve("out");
        Ran ran = Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(30), () -> Ran.backfill(hasOut ? arguments : withOut));

        assertThat(ran.code()).as(ran.out() + ran.err()).isEqualTo(2);
        assertThat(ran.err()).startsWith(begin).contains(more).endsWith("\n").hasLineCount(1);
        assertThat(ran.out()).isEmpty();
        assertThat(folder.resolve("out")).doesNotExist();
    }
}
