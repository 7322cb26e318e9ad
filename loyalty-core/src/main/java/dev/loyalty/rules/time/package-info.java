/** What time alone does, one due instant after the other, what follows from it, and what it will do. */
@NullMarked
package dev.loyalty.rules.time;

import org.jspecify.annotations.NullMarked;
