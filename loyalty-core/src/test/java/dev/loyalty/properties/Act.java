package dev.loyalty.properties;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * One line of a story before it is written out: what is done, and a few small numbers that say to whom and how. Small numbers
 * meet often, and shrink well.
 */
record Act(Verb verb, int customer, int order, int amount, int detail, int lag) {

    static final int CUSTOMERS = 3;
    static final int DETAILS = 6;

    /** Thresholds, minimums and their neighbours; nothing; a cent; and almost more than there is. */
    static final List<String> AMOUNTS = List.of(
            "100.00",
            "0.00",
            "0.01",
            "19.99",
            "50.00",
            "49.99",
            "60.00",
            "250.00",
            "249.99",
            "500.00",
            "1000.00",
            "40000000000000000.00");

    /** What is done. */
    enum Verb {
        PAY(8),
        REFUND(6),
        REFUND_PARTS(2),
        REFUND_LINES(3),
        VOID(2),
        CANCEL(3),
        REINSTATE(2),
        REVISE(3),
        SYNC(3),
        CONFIRM(2),
        CREDIT(2),
        ADJUST(2),
        PIN(2),
        UNPIN(1),
        FREEZE(1),
        UNFREEZE(1),
        PROFILE(1),
        ENROL(2),
        ERASE(1),
        REPEAT(3),
        REPEAT_UNDER_ANOTHER_ID(2),
        CONFLICT(2),
        WAIT(6),
        PUBLISH(3);

        final int weight;

        Verb(int weight) {
            this.weight = weight;
        }
    }

    static Arbitrary<Act> any() {
        Arbitrary<Verb> verbs = Arbitraries.frequency(Arrays.stream(Verb.values())
                .map(verb -> Tuple.of(verb.weight, verb))
                .toList());
        return Combinators.combine(
                        verbs,
                        // much happens to the same few
                        Arbitraries.frequency(Tuple.of(6, 0), Tuple.of(2, 1), Tuple.of(1, 2)),
                        Arbitraries.frequency(Tuple.of(5, 0), Tuple.of(3, 1), Tuple.of(1, 2), Tuple.of(1, 3)),
                        // the largest is rare, or nothing else would happen
                        Arbitraries.frequencyOf(
                                Tuple.of(60, Arbitraries.integers().between(0, AMOUNTS.size() - 2)),
                                Tuple.of(1, Arbitraries.just(AMOUNTS.size() - 1))),
                        Arbitraries.integers().between(0, DETAILS - 1),
                        Arbitraries.integers().between(0, 7))
                .as(Act::new);
    }
}
