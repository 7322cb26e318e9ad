/** Who is to be told what after a commit. */
@NullMarked
package dev.loyalty.rules.delivery;

import org.jspecify.annotations.NullMarked;
