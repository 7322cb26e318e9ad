/** Parts of documents that every format writes alike: which order, which command, what each day had, the numbers of constants. */
@NullMarked
package dev.loyalty.codec.part;

import org.jspecify.annotations.NullMarked;
