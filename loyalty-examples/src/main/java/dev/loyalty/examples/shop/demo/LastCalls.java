package dev.loyalty.examples.shop.demo;

import dev.loyalty.command.Outcome;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** What the engine was told last, and what it answered. Thread-safe. */
public final class LastCalls {

    private static final int MOST = 5;

    private final Deque<Call> calls = new ArrayDeque<>();

    /** Nothing was said yet. */
    public LastCalls() {}

    /**
     * A call of the engine.
     *
     * @param code the call as Java has it
     * @param answer what came back
     */
    public record Call(String code, String answer) {}

    /** The engine was told something. */
    public void note(String code, Outcome outcome) {
        note(
                code,
                outcome.fold(
                        LastCalls::applied,
                        refused -> "Refused: " + refused.refusal().code()));
    }

    /** The engine was asked something. */
    public synchronized void note(String code, String answer) {
        calls.addFirst(new Call(code, answer));
        if (calls.size() > MOST) {
            calls.removeLast();
        }
    }

    /** {@return the calls, newest first} */
    public synchronized List<Call> all() {
        return List.copyOf(calls);
    }

    private static String applied(Outcome.Applied applied) {
        String what = applied.isReplay() ? "a replay of entry " : "entry ";
        String change = applied.tierChange()
                .map(tier -> ", " + tier.from() + " → " + tier.to())
                .orElse("");
        return "Applied: " + what + applied.entry().seq() + change;
    }
}
