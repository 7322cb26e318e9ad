package dev.loyalty.spi;

/**
 * Tells customers, by mail or otherwise.
 *
 * <p>What the implementer must guarantee, and {@code NotifierContract} checks: a message id that was told already is not told
 * again; what cannot be told now is thrown, so that it is tried again.
 *
 * <p>Called after the commit, at least once, on any thread, for one customer one call at a time and in order.
 */
@FunctionalInterface
public interface Notifier {

    /**
     * Tells a customer.
     *
     * @param message what
     * @return what became of it
     */
    Receipt send(Message message);
}
