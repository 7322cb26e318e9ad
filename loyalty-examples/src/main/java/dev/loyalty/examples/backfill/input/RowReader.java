package dev.loyalty.examples.backfill.input;

import dev.loyalty.command.Command;
import dev.loyalty.command.CreditNote;
import dev.loyalty.command.Order;
import dev.loyalty.value.Amount;
import dev.loyalty.value.CreditNoteId;
import dev.loyalty.value.CustomerId;
import dev.loyalty.value.Money;
import dev.loyalty.value.OrderRef;
import dev.loyalty.value.ShopId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Turns the fields of a row into a command, by a header that it has seen. */
final class RowReader {

    /** What a decoder writes where bytes are not UTF-8. */
    private static final char UNREADABLE = '\uFFFD';

    private final Columns columns;
    private final List<String> header;
    private final TimeReader times;
    private final AmountReader amounts;

    private RowReader(Columns columns, List<String> header, TimeReader times, AmountReader amounts) {
        this.columns = columns;
        this.header = header;
        this.times = times;
        this.amounts = amounts;
    }

    /** A reader for the rows below a header; throws what is wrong with the header. */
    static RowReader below(List<String> header, Columns columns, TimeReader times, AmountReader amounts) {
        List<String> names = header.stream().map(String::strip).toList();
        Optional<String> missing =
                columns.names().stream().filter(name -> !names.contains(name)).findFirst();
        if (missing.isPresent()) {
            String hint = names.size() == 1 && names.get(0).matches(".*[;\t|].*")
                    ? "separate the columns by commas"
                    : "say by --columns what they are called";
            throw new IllegalArgumentException("there is no column %s: %s; the file has %s"
                    .formatted(Excerpt.of(missing.get()), hint, Excerpt.of(String.join(",", names))));
        }
        for (String name : columns.names()) {
            if (names.indexOf(name) != names.lastIndexOf(name)) {
                throw new IllegalArgumentException("column %s comes twice".formatted(Excerpt.of(name)));
            }
        }
        return new RowReader(columns, names, times, amounts);
    }

    Row read(long line, List<String> fields) {
        try {
            return new Row.Good(line, command(fields));
        } catch (IllegalArgumentException wrong) {
            return new Row.Bad(line, fields, String.valueOf(wrong.getMessage()));
        }
    }

    private Command command(List<String> fields) {
        if (fields.size() != header.size()) {
            throw new IllegalArgumentException("the row has %s fields, but the header has %s: quote what holds a comma"
                    .formatted(fields.size(), header.size()));
        }
        String number = field(fields, columns.order());
        CustomerId customer = CustomerId.of(field(fields, columns.customer()));
        Instant at = times.read(columns.at(), field(fields, columns.at()));
        BigDecimal stated = amounts.read(columns.amount(), field(fields, columns.amount()));
        Money amount = amounts.money(columns.amount(), stated);
        if (stated.signum() >= 0) {
            return Order.of(OrderRef.of(customer, number), Amount.of(amount), at);
        }
        return new CreditNote(customer, ShopId.ONLY, CreditNoteId.of(number), Amount.of(amount.negated()), at);
    }

    private String field(List<String> fields, String column) {
        String value = fields.get(header.indexOf(column));
        if (value.indexOf(UNREADABLE) >= 0) {
            throw new IllegalArgumentException(
                    "%s %s is not UTF-8: save the file as UTF-8".formatted(column, Excerpt.of(value)));
        }
        return value;
    }
}
