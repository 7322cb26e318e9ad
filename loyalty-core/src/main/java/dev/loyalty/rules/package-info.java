/**
 * The only place where a rule is applied. Pure: state, facts, command, programs and instant go in; events, decisions and answers
 * come out. No I/O, no clock, no randomness, no logging. Here is the way of a command; each thing that rules are about has a room below.
 */
@NullMarked
package dev.loyalty.rules;

import org.jspecify.annotations.NullMarked;
