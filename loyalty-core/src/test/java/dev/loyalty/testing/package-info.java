/** What several packages' tests share. */
@NullMarked
package dev.loyalty.testing;

import org.jspecify.annotations.NullMarked;
