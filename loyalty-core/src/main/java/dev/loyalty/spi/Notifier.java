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

    /**
     * Tells many customers in one go; by default one after the other. What is thrown is a failure of those that are not answered by then:
     * they are tried one by one by {@link #send}, so that one message that cannot be sent does not hold back others.
     *
     * @param messages what to tell, at most one message for each customer; answer each
     */
    default void sendAll(Batch<Message> messages) {
        messages.eachAlone(this::send);
    }
}
