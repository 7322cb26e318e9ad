package dev.loyalty.command;

/** Thrown by {@link Outcome#orThrow()} for a refusal. Nothing happened. */
public final class RefusedException extends LoyaltyException {

    private static final long serialVersionUID = 1;

    /** Why. */
    private final transient Refusal refusal;

    /**
     * States the refusal.
     *
     * @param refusal why
     */
    public RefusedException(Refusal refusal) {
        super(refusal.sentence());
        this.refusal = refusal;
    }

    /** {@return why} */
    public Refusal refusal() {
        return refusal;
    }

    @Override
    public Effect effect() {
        return Effect.NONE;
    }
}
