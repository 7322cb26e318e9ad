package dev.loyalty.examples.backfill;

import dev.loyalty.examples.backfill.input.OrderFile;
import dev.loyalty.program.LoyaltyProgram;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What the user wants, checked and with every default filled in.
 *
 * @param orders the order history
 * @param isSample whether it is the one that comes with the program
 * @param program the program that is tried out
 * @param place where members are kept
 * @param end the last instant that is told of; null for the end of the day of the latest row
 * @param notifies whether messages are queued and delivered
 * @param skipsBadRows whether bad rows are left out rather than refused
 * @param out where the files go; null for no files
 */
record Setup(
        OrderFile orders,
        boolean isSample,
        LoyaltyProgram program,
        Place place,
        @Nullable Instant end,
        boolean notifies,
        boolean skipsBadRows,
        @Nullable Path out) {

    /** {@return the zone of the times} */
    ZoneId zone() {
        return orders.times().zone();
    }
}
