package dev.loyalty.jdbc.sql;

import dev.loyalty.spi.StoreException;

/** A failure of the database, and what it means for other work. */
public final class DatabaseFailure extends StoreException {

    private static final long serialVersionUID = 1;

    /** What it means. */
    private final Meaning meaning;

    DatabaseFailure(Effect effect, Meaning meaning, String message, Throwable cause) {
        super(effect, message, cause);
        this.meaning = meaning;
    }

    public Meaning meaning() {
        return meaning;
    }

    @Override
    public boolean concernsSomeAlone() {
        return meaning == Meaning.REFUSED_ROWS;
    }

    /** Whether the other steps of a batch are not to be tried: they would fail too, perhaps after a long wait each. */
    public boolean endsABatch() {
        return effect() == Effect.UNKNOWN || !meaning.concernsSomeStepsAlone();
    }
}
