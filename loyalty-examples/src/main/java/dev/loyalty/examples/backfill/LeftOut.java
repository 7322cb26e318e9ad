package dev.loyalty.examples.backfill;

import dev.loyalty.ImportReport.Rejected;
import dev.loyalty.command.Command;
import dev.loyalty.command.CreditNote;
import dev.loyalty.command.Order;
import dev.loyalty.examples.backfill.input.OrderFile;
import dev.loyalty.examples.backfill.input.Row;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A row that left no trace, and why.
 *
 * @param line the line on which it begins
 * @param customer whose it is
 * @param order the order, or the credit note's number
 * @param reason why the engine rejected it
 */
record LeftOut(long line, String customer, String order, String reason) {

    /**
     * Finds the lines of what the engine rejected, by going through the file once more: so nobody has to remember the line of every
     * row.
     *
     * @param file the file
     * @param isTaken whether a row was sent through the engine
     * @param rejected what was rejected, in order
     * @param found is told of each, in order
     */
    static void find(OrderFile file, Predicate<Row> isTaken, List<Rejected> rejected, Consumer<LeftOut> found) {
        Iterator<Rejected> rest = rejected.iterator();
        if (!rest.hasNext()) {
            return;
        }
        try (Stream<Row> rows = file.rows()) {
            Iterator<Row> taken = rows.filter(isTaken).iterator();
            Rejected next = rest.next();
            for (long index = 0; taken.hasNext(); index++) {
                Row row = taken.next();
                if (index == next.index()) {
                    found.accept(of(row.line(), next));
                    if (!rest.hasNext()) {
                        return;
                    }
                    next = rest.next();
                }
            }
        }
    }

    private static LeftOut of(long line, Rejected rejected) {
        Command command = rejected.command();
        String order = command instanceof Order paid
                ? paid.ref().order().toString()
                : command instanceof CreditNote credit ? credit.number().value() : "";
        return new LeftOut(line, command.customer().value(), order, rejected.reason());
    }
}
