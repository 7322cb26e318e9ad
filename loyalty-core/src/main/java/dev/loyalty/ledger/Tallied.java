package dev.loyalty.ledger;

/** Whether an order is counted as one where orders are counted. */
public enum Tallied {
    /** It never was: it counts nothing, still waits, or came when orders were not counted. */
    NOT(0, 0),
    /** It counts as one: something of it counts. */
    COUNTS(1, 0),
    /** It counted as one until everything was taken back. */
    TAKEN_BACK(0, 1);

    private final int count;
    private final int takenBack;

    Tallied(int count, int takenBack) {
        this.count = count;
        this.takenBack = takenBack;
    }

    /** {@return how many orders it is} */
    public int count() {
        return count;
    }

    /** {@return how many more it would be had nothing been taken back} */
    public int takenBack() {
        return takenBack;
    }
}
