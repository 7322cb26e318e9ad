/**
 * Format 1: fixed shapes. Each record has its fields in one order, and knows no others. Nothing is added here: what came later is
 * unknown to this format, and is left out or refused.
 */
@NullMarked
package dev.loyalty.codec.fixed;

import org.jspecify.annotations.NullMarked;
