package dev.loyalty.spi;

import java.util.List;
import java.util.function.Function;

/**
 * What a receiver is told in one go, each with an answer of its own. What is not answered when the call ends is tried by itself. An answer
 * after that, or a second one, has no effect.
 *
 * <p>Made by the engine. To be answered on one thread at a time.
 *
 * @param <T> what is told
 */
public interface Batch<T> {

    /** {@return what is told; not empty} */
    List<T> items();

    /**
     * Says what became of one.
     *
     * @param place its place among the items, from 0
     * @param receipt what became of it
     * @throws IndexOutOfBoundsException if there is no such place
     */
    void answer(int place, Receipt receipt);

    /**
     * Says that one failed for now: it is tried again later.
     *
     * @param place its place among the items, from 0
     * @param cause what it failed with
     * @throws IndexOutOfBoundsException if there is no such place
     */
    void fail(int place, Throwable cause);

    /**
     * Whether to go on. Not if the thread is interrupted, or the call has taken long enough: what is left out then is told in another
     * batch, and has not failed. To heed that is a courtesy.
     *
     * @return whether to tell the next one
     */
    boolean goesOn();

    /**
     * Tells one after the other; each is answered or fails by itself.
     *
     * @param one tells one of them
     */
    default void eachAlone(Function<T, Receipt> one) {
        List<T> all = items();
        for (int place = 0; place < all.size() && goesOn(); place++) {
            Receipt receipt;
            try {
                receipt = one.apply(all.get(place));
            } catch (Throwable failed) {
                fail(place, failed);
                continue;
            }
            answer(place, receipt);
        }
    }
}
