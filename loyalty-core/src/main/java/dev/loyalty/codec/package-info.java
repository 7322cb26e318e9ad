/**
 * From state, entry and program to bytes and back. Every format that was ever released stays readable.
 */
@NullMarked
package dev.loyalty.codec;

import org.jspecify.annotations.NullMarked;
