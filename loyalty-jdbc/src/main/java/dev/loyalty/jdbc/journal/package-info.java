/** Entries: how they are appended, and found again by what they speak of. */
@NullMarked
package dev.loyalty.jdbc.journal;

import org.jspecify.annotations.NullMarked;
