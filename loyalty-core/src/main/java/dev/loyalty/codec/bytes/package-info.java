/**
 * Values as bytes: numbers, texts, instants, amounts, and the checksum over them. What is written here is part of every format, and never
 * changes.
 */
@NullMarked
package dev.loyalty.codec.bytes;

import org.jspecify.annotations.NullMarked;
