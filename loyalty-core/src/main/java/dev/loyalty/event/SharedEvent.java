package dev.loyalty.event;

/**
 * Something that happened to a thing that members share. Immutable; never changed once it is in a journal. It is never an {@link Event}:
 * no member's state, message or listener can meet one.
 *
 * <p>What becomes of the thing is said by a {@link Visitor}, which has a method for each event, so that a new one that is forgotten does
 * not compile. By what its entry is found, the entry's cause says.
 */
public sealed interface SharedEvent {

    /** {@return what the visitor answers for this one, by which the kinds of events are told apart} */
    <R> R accept(Visitor<R> visitor);

    /**
     * It was said how many pieces there are in all, those that are taken included. It may be fewer than are taken: then none is left, and
     * nobody loses one.
     *
     * @param limit how many; not below 0
     */
    record StockSet(long limit) implements SharedEvent {

        /**
         * Checks the number.
         *
         * @throws IllegalArgumentException if it is below 0
         */
        public StockSet {
            if (limit < 0) {
                throw new IllegalArgumentException("a stock has at least 0 pieces, but this would be " + limit);
            }
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.on(this);
        }
    }

    /**
     * Pieces were taken.
     *
     * @param pieces how many; above 0
     */
    record StockTaken(long pieces) implements SharedEvent {

        /**
         * Checks the number.
         *
         * @throws IllegalArgumentException if it is not above 0
         */
        public StockTaken {
            requirePieces(pieces);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.on(this);
        }
    }

    /**
     * Pieces were asked for, and not so many were left. It changes nothing, and is written so that whoever asks again is told the same.
     *
     * @param pieces how many were asked for; above 0
     */
    record StockLacking(long pieces) implements SharedEvent {

        /**
         * Checks the number.
         *
         * @throws IllegalArgumentException if it is not above 0
         */
        public StockLacking {
            requirePieces(pieces);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.on(this);
        }
    }

    /**
     * Pieces that had been taken came back. If fewer were taken, then none is taken after it: a journal is folded whatever it says.
     *
     * @param pieces how many; above 0
     */
    record StockReturned(long pieces) implements SharedEvent {

        /**
         * Checks the number.
         *
         * @throws IllegalArgumentException if it is not above 0
         */
        public StockReturned {
            requirePieces(pieces);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.on(this);
        }
    }

    private static void requirePieces(long pieces) {
        if (pieces < 1) {
            throw new IllegalArgumentException("at least one piece is taken or returned, but this would be " + pieces);
        }
    }

    /** An answer for each kind of event. */
    interface Visitor<R> {

        /** {@return the answer for this kind} */
        R on(StockSet event);

        /** {@return the answer for this kind} */
        R on(StockTaken event);

        /** {@return the answer for this kind} */
        R on(StockLacking event);

        /** {@return the answer for this kind} */
        R on(StockReturned event);
    }
}
