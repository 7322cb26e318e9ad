package dev.loyalty.examples.backfill.input;

import dev.loyalty.command.Command;
import java.util.List;

/** One row of an order history. */
public sealed interface Row {

    /** {@return the line on which it begins, from 1} */
    long line();

    /**
     * A row that can be taken.
     *
     * @param line the line on which it begins
     * @param command what it says: an order, or a credit note
     */
    record Good(long line, Command command) implements Row {}

    /**
     * A row that cannot.
     *
     * @param line the line on which it begins
     * @param fields what stands there
     * @param reason what is wrong with it, and what would be right
     */
    record Bad(long line, List<String> fields, String reason) implements Row {}
}
