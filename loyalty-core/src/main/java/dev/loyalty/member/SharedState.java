package dev.loyalty.member;

import dev.loyalty.event.Entry;
import dev.loyalty.event.SharedEvent;
import dev.loyalty.event.SharedEvent.StockLacking;
import dev.loyalty.event.SharedEvent.StockReturned;
import dev.loyalty.event.SharedEvent.StockSet;
import dev.loyalty.event.SharedEvent.StockTaken;
import dev.loyalty.value.SharedId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is true of one thing that members share. Time does nothing to it: what somebody took stays taken until it is said that it came
 * back.
 */
public sealed interface SharedState extends StreamState {

    /**
     * Before the first entry.
     *
     * @param id of what
     * @return the state of which the first entry is the next
     */
    static SharedState none(SharedId id) {
        return switch (id.kind()) {
            case STOCK -> Stock.none(id);
        };
    }

    @Override
    SharedId id();

    /**
     * What is true after a further entry.
     *
     * @param entry the next one of the thing's journal
     * @return the state after it
     */
    SharedState after(Entry entry);

    @Override
    default @Nullable Integer judged() {
        return null;
    }

    @Override
    default List<LadderState> ladders() {
        return List.of();
    }

    /**
     * How many pieces of something there are.
     *
     * @param id of what
     * @param version the number of the last entry; 0 if there is none
     * @param lastAt the instant of the last entry; null if there is none
     * @param limit how many there are in all, the taken ones included
     * @param taken how many are taken
     */
    record Stock(SharedId id, long version, @Nullable Instant lastAt, long limit, long taken) implements SharedState {

        /**
         * Checks the numbers.
         *
         * @throws IllegalArgumentException if one is below 0
         */
        public Stock {
            if (limit < 0 || taken < 0) {
                throw new IllegalArgumentException(
                        "of %s, %s pieces and %s taken ones: neither is below 0".formatted(id, limit, taken));
            }
        }

        /**
         * Before the first entry there is nothing.
         *
         * @param id of what
         * @return a stock of 0
         */
        public static Stock none(SharedId id) {
            return new Stock(id, 0, null, 0, 0);
        }

        /** {@return how many can be taken; 0 if more are taken than there are} */
        public long left() {
            return Math.max(0, limit - taken);
        }

        @Override
        public Stock after(Entry entry) {
            Stock next = this;
            for (SharedEvent event : entry.shared()) {
                next = event.accept(new After(next));
            }
            return new Stock(id, entry.seq(), entry.effectiveAt(), next.limit, next.taken);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.on(this);
        }

        private Stock with(long otherLimit, long otherTaken) {
            return new Stock(id, version, lastAt, otherLimit, otherTaken);
        }

        /** What becomes of a stock. */
        private record After(Stock before) implements SharedEvent.Visitor<Stock> {

            @Override
            public Stock on(StockSet event) {
                return before.with(event.limit(), before.taken);
            }

            @Override
            public Stock on(StockTaken event) {
                boolean fits = event.pieces() <= Long.MAX_VALUE - before.taken;
                return before.with(before.limit, fits ? before.taken + event.pieces() : Long.MAX_VALUE);
            }

            @Override
            public Stock on(StockLacking event) {
                return before;
            }

            @Override
            public Stock on(StockReturned event) {
                return before.with(before.limit, Math.max(0, before.taken - event.pieces()));
            }
        }
    }
}
