/**
 * What the numbers mean: one test for every question that merchants dispute about, told in their words, against the real engine.
 */
@NullMarked
package dev.loyalty.semantics;

import org.jspecify.annotations.NullMarked;
