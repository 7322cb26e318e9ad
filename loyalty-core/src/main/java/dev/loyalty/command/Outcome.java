package dev.loyalty.command;

import dev.loyalty.event.Entry;
import dev.loyalty.event.Event;
import dev.loyalty.event.TierChanged;
import dev.loyalty.value.CustomerId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What became of a command. */
public sealed interface Outcome {

    /** {@return of whom} */
    CustomerId customer();

    /** {@return what the command did; for a replay what it did when it was recorded; nothing if it was refused} */
    List<Event> events();

    /** {@return whether the command had been recorded before, so that nothing happened now} */
    boolean isReplay();

    /** {@return whether it was refused} */
    default boolean isRefused() {
        return this instanceof Refused;
    }

    /** {@return the tier changes that the command made, one at most per ladder} */
    default List<TierChanged> tierChanges() {
        List<TierChanged> changes = new ArrayList<>(1);
        for (Event event : events()) {
            if (event instanceof TierChanged change) {
                changes.add(change);
            }
        }
        return changes;
    }

    /** {@return the first tier change that the command made; with one ladder, the only one} */
    default Optional<TierChanged> tierChange() {
        return tierChanges().stream().findFirst();
    }

    /**
     * The answer for either case.
     *
     * @param applied what to answer if it was applied, now or before
     * @param refused what to answer if it was refused
     * @param <T> the type of the answer
     * @return the answer
     */
    <T> T fold(Function<Applied, T> applied, Function<Refused, T> refused);

    /**
     * For hosts that want their transaction rolled back on a refusal.
     *
     * @return this, if it was applied
     * @throws RefusedException if it was refused
     */
    Applied orThrow();

    /**
     * It was accepted.
     *
     * @param customer of whom
     * @param entry the journal entry that it left
     * @param timeFirst what time had done just before, and was only noticed now
     * @param isReplay whether it had been recorded before, so that nothing happened now
     */
    record Applied(CustomerId customer, Entry entry, List<Entry> timeFirst, boolean isReplay) implements Outcome {

        /** Copies the list. */
        public Applied {
            timeFirst = List.copyOf(timeFirst);
        }

        @Override
        public List<Event> events() {
            return entry.events();
        }

        @Override
        public <T> T fold(Function<Applied, T> applied, Function<Refused, T> refused) {
            return applied.apply(this);
        }

        @Override
        public Applied orThrow() {
            return this;
        }
    }

    /**
     * It was refused. Nothing was changed or recorded.
     *
     * @param customer of whom
     * @param refusal why, and what to do about it
     */
    record Refused(CustomerId customer, Refusal refusal) implements Outcome {

        @Override
        public List<Event> events() {
            return List.of();
        }

        @Override
        public boolean isReplay() {
            return false;
        }

        @Override
        public <T> T fold(Function<Applied, T> applied, Function<Refused, T> refused) {
            return refused.apply(this);
        }

        @Override
        public Applied orThrow() {
            throw new RefusedException(refusal);
        }
    }
}
