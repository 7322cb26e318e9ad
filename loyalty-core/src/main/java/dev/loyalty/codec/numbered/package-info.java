/** Format 2: numbered fields. Whatever a document gets is written here, by the next number of its record or of its type. */
@NullMarked
package dev.loyalty.codec.numbered;

import org.jspecify.annotations.NullMarked;
