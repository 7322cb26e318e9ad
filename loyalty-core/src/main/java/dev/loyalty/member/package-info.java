/**
 * What is true of one member: the state, and what people ask of it (standing, progress, benefits, orders); and what a decision
 * about a member sees and answers.
 */
@NullMarked
package dev.loyalty.member;

import org.jspecify.annotations.NullMarked;
