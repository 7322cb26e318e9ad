/**
 * A group assigner and a notifier of one's own, and what the engine does when a mail server is down.
 */
@NullMarked
package dev.loyalty.examples.adapters;

import org.jspecify.annotations.NullMarked;
