package dev.loyalty.examples.shop.club;

import java.sql.SQLException;

/** Thrown when the shop's database fails. Nothing of the transaction is left. */
public final class DatabaseFailedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** The class of states that say: this key is there already. */
    private static final String DUPLICATE = "23505";

    private final String state;

    /** Because of what a driver said. */
    public DatabaseFailedException(SQLException cause) {
        super(cause.getMessage(), cause);
        this.state = String.valueOf(cause.getSQLState());
    }

    /** {@return whether a key was there already: somebody else was faster} */
    public boolean isDuplicate() {
        return state.equals(DUPLICATE);
    }
}
