/**
 * Days and instants in a program's zone: when a day begins, anniversaries, which day an instant is on.
 */
@NullMarked
package dev.loyalty.rules.calendar;

import org.jspecify.annotations.NullMarked;
