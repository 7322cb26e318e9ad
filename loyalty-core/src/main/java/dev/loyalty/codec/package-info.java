/**
 * From state, entry, texts and program to bytes and back. Every format that was ever released stays readable.
 *
 * <p>A document begins with the number of its format. Numbers are variable-length, texts and currencies that come again are
 * references, and instants are differences, so that most states and entries take less than a hundred bytes. A reader trusts
 * nothing: bytes that nobody could have written are a {@link dev.loyalty.codec.CorruptDataException}.
 */
@NullMarked
package dev.loyalty.codec;

import org.jspecify.annotations.NullMarked;
