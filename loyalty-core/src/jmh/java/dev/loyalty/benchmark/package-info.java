/**
 * What the hot path costs. Never part of a build's verdict: run by hand, on a quiet machine.
 */
@NullMarked
package dev.loyalty.benchmark;

import org.jspecify.annotations.NullMarked;
