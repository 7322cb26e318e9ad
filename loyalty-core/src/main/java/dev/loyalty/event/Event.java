package dev.loyalty.event;

import dev.loyalty.value.EventKind;
import dev.loyalty.value.Mention;
import dev.loyalty.value.Money;
import dev.loyalty.wording.English;
import dev.loyalty.wording.Phrase;
import dev.loyalty.wording.Phrased;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a member. Immutable; never changed once it is in a journal.
 *
 * <p>An event says itself how it is worded and what it counts. What becomes of a member is said by a {@link Visitor}, which has a method
 * for each event. So a new event that is forgotten somewhere does not compile.
 */
public sealed interface Event extends Phrased
        permits OrderEvent, MeasuredEvent, TierEvent, MemberEvent, BalanceEvent, Announced, ProcessStart {

    /** {@return what kind of thing happened: what listeners ask for} */
    EventKind kind();

    /** {@return what is said of the event, and to whom} */
    Told told();

    @Override
    default Phrase phrase() {
        return told().phrase();
    }

    /**
     * The event in words, as logs have it. People read it by {@link dev.loyalty.wording.Wording}.
     *
     * @param zone the program's zone, in which a time of day is told
     * @return an English sentence, and for whom it is
     */
    default Wording wording(ZoneId zone) {
        Told told = told();
        return new Wording(English.of(told.phrase(), zone), told.forStaffAlone());
    }

    /** {@return the day, in the program's zone, on which it counts; null if it counts on none} */
    @Nullable
    LocalDate day();

    /**
     * By how much it changes what orders, credit notes and adjustments count. An order that waits to count stands with the event that
     * paid it.
     *
     * @return the change (negative: less), in the program's currency; null if it speaks of no amount
     */
    @Nullable
    Money change();

    /**
     * What the event speaks of, by which its entry is found.
     *
     * @return the things, without repetition; a group of events has one answer for all of them
     */
    List<Mention> mentions();

    /** {@return what the visitor answers for this one, by which the kinds of events are told apart} */
    <R> R accept(Visitor<R> visitor);

    /**
     * What an event is worded as.
     *
     * @param sentence an English sentence, without full stop
     * @param forStaffAlone whether customers are not told
     */
    record Wording(String sentence, boolean forStaffAlone) {}

    /**
     * What is said of an event.
     *
     * @param phrase what is said
     * @param forStaffAlone whether customers are not told
     */
    record Told(Phrase phrase, boolean forStaffAlone) {

        static Told forAll(Phrase phrase) {
            return new Told(phrase, false);
        }

        static Told forStaff(Phrase phrase) {
            return new Told(phrase, true);
        }
    }

    /** An answer for each kind of event. */
    interface Visitor<R>
            extends OrderEvent.Visitor<R>, MeasuredEvent.Visitor<R>, TierEvent.Visitor<R>, MemberEvent.Visitor<R> {

        /** {@return the answer for events of balances, which a visitor of their own tells apart} */
        R on(BalanceEvent event);
    }
}
