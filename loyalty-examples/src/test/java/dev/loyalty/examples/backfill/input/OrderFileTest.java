package dev.loyalty.examples.backfill.input;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.command.CreditNote;
import dev.loyalty.command.Order;
import dev.loyalty.value.Money;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class OrderFileTest {

    private static final String HISTORY =
            "order,customer,at,amount\n1,anna,2025-01-01,12.50\n2,anna,2025-01-02,-2.50\n";

    @Test
    void aRowIsAnOrderOrACreditNote() {
        List<Row> rows = rows(HISTORY.getBytes(StandardCharsets.UTF_8));

        assertThat(rows).hasSize(2);
        assertThat(command(rows.get(0)))
                .isInstanceOfSatisfying(
                        Order.class, order -> assertThat(order.ref().order()).hasToString("1"));
        assertThat(command(rows.get(1)))
                .isInstanceOfSatisfying(
                        CreditNote.class,
                        credit -> assertThat(credit.amount().value()).isEqualTo("2.50"));
    }

    @Test
    void byteOrderMarkCarriageReturnsQuotesAndGzipMakeNoDifference() throws IOException {
        List<Row> plain = rows(HISTORY.getBytes(StandardCharsets.UTF_8));
        String windows = "\uFEFF"
                + HISTORY.replace("\n", "\r\n").replace("anna", "\"anna\"").stripTrailing();
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(HISTORY.getBytes(StandardCharsets.UTF_8));
        }

        assertThat(rows(windows.getBytes(StandardCharsets.UTF_8))).isEqualTo(plain);
        assertThat(rows(packed.toByteArray())).isEqualTo(plain);
    }

    @Test
    void columnsThatAreNotReadMayHoldAnything() {
        byte[] latin = "note,order,customer,at,amount,note\nJürgen,1,anna,2025-01-01,12.50,\"a\nb\"\n"
                .getBytes(StandardCharsets.ISO_8859_1);

        assertThat(rows(latin)).singleElement().isInstanceOf(Row.Good.class);
    }

    @Test
    void aFileIsClosedAfterEachReading() {
        AtomicInteger open = new AtomicInteger();
        OrderFile file = file(() -> {
            open.incrementAndGet();
            return new ByteArrayInputStream(HISTORY.getBytes(StandardCharsets.UTF_8)) {
                @Override
                public void close() {
                    open.decrementAndGet();
                }
            };
        });

        try (Stream<Row> rows = file.rows()) {
            assertThat(rows.findFirst()).isPresent();
            assertThat(open).hasValue(1);
        }
        assertThat(open).hasValue(0);
    }

    @Test
    void whatIsShownOfAStrangersTextNeitherMovesTheCursorNorFillsTheScreen() {
        assertThat(Excerpt.of("a\u001b[2Jb\u202ec")).isEqualTo("\"a\\u001b[2Jb\\u202ec\"");
        assertThat(Excerpt.of("x".repeat(1000))).isEqualTo("\"" + "x".repeat(40) + "…\"");
    }

    private static Object command(Row row) {
        return ((Row.Good) row).command();
    }

    private static List<Row> rows(byte[] bytes) {
        try (Stream<Row> rows = file(() -> new ByteArrayInputStream(bytes)).rows()) {
            return rows.toList();
        }
    }

    private static OrderFile file(OrderFile.Source source) {
        TimeReader times = new TimeReader(ZoneId.of("UTC"));
        return new OrderFile(
                "orders.csv", source, Columns.DEFAULT, times, new AmountReader(Money.currency("EUR"), null));
    }
}
