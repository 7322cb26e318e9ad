package dev.loyalty.jdbc.sql;

/** What a failure of the database means for the transaction that met it. */
public enum Meaning {
    /** Another transaction was in the way. The same transaction may succeed if it is run again. */
    MET_ANOTHER,
    /** The database does not take these rows, or does not find those that must be there. Other members' are not affected. */
    REFUSED_ROWS,
    /** The database cannot do it now. This passes by itself. */
    PASSING,
    /** The database cannot do it at all until an operator has put something right. */
    PERMANENT,
    /** The connection is lost, or was never made. */
    LOST;

    /** Whether the steps of a batch may do better one by one: nothing is wrong with the database as such. */
    boolean concernsSomeStepsAlone() {
        return this == MET_ANOTHER || this == REFUSED_ROWS;
    }

    /** Whether sending a command again is useless until somebody has put something right. */
    boolean needsAnOperator() {
        return this == PERMANENT || this == REFUSED_ROWS;
    }
}
