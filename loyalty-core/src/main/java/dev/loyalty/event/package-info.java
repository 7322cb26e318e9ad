/**
 * The vocabulary of what happened: events, the journal entry that holds them with its cause, and the delivery that an entry
 * queues. An event carries what was decided, so that the state is their fold, without program, zone or clock. It also says what it speaks
 * of, by which its entry is found again.
 */
@NullMarked
package dev.loyalty.event;

import org.jspecify.annotations.NullMarked;
