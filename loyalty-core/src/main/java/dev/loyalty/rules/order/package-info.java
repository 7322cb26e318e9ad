/** Decisions about orders, refunds, edits and snapshots. */
@NullMarked
package dev.loyalty.rules.order;

import org.jspecify.annotations.NullMarked;
