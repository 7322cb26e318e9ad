/**
 * What becomes of a state by entries and events, and how an entry comes about: its draft, its id, its replay.
 */
@NullMarked
package dev.loyalty.rules.journal;

import org.jspecify.annotations.NullMarked;
