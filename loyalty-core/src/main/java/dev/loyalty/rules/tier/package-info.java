/** Who earns and keeps which tier: reviews, grace, stay, freezes, moves. */
@NullMarked
package dev.loyalty.rules.tier;

import org.jspecify.annotations.NullMarked;
