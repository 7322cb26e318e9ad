package dev.loyalty.spi;

import java.util.function.Supplier;

/**
 * What became of one step of a batch.
 *
 * @param <A> what the caller is told
 */
public sealed interface Result<A> {

    /**
     * The answer.
     *
     * @return what the decision answered
     * @throws RuntimeException what the step failed with, if it did
     */
    A orThrow();

    /**
     * What becomes of a step.
     *
     * @param step runs it
     * @param <A> what it answers
     * @return the answer, or what it failed with
     */
    static <A> Result<A> of(Supplier<A> step) {
        try {
            return new Done<>(step.get());
        } catch (RuntimeException failure) {
            return new Failed<>(failure);
        }
    }

    /**
     * It was done.
     *
     * @param answer what the decision answered
     * @param <A> its type
     */
    record Done<A>(A answer) implements Result<A> {
        @Override
        public A orThrow() {
            return answer;
        }
    }

    /**
     * It failed, alone; nothing of it was written.
     *
     * @param failure why
     * @param <A> the type that the answer would have had
     */
    record Failed<A>(RuntimeException failure) implements Result<A> {
        @Override
        public A orThrow() {
            throw failure;
        }
    }
}
