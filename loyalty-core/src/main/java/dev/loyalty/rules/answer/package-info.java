/** Answers to what is asked: views, progress, explanations, history. */
@NullMarked
package dev.loyalty.rules.answer;

import org.jspecify.annotations.NullMarked;
