/** Decisions about members: joining, adjustments, tiers by hand, freezing, erasing. */
@NullMarked
package dev.loyalty.rules.member;

import org.jspecify.annotations.NullMarked;
