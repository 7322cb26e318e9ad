package dev.loyalty.event;

import dev.loyalty.value.MemberId;

/** An event with which a process begins: its further steps, in another member's journal and again in this one, are the engine's to do. */
public sealed interface ProcessStart extends Event permits UnitsSent, RecallBegun {

    /** {@return in whose journal the second step is} */
    MemberId other();

    /** {@return what the visitor answers for this one, by which the kinds of processes are told apart} */
    <R> R accept(ProcessStart.Visitor<R> visitor);

    /** An answer for each kind of process. */
    interface Visitor<R> {

        /** {@return the answer for this kind} */
        R on(UnitsSent event);

        /** {@return the answer for this kind} */
        R on(RecallBegun event);
    }
}
