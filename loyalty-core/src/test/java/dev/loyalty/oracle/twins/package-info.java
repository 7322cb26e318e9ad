/**
 * Twins: two engines that are told almost the same, and that must answer the same. One hears what the other does not need to hear, is
 * looked at when the other is not, or imports what the other hears day by day. No second model is needed. Programs and histories are
 * random, and what differs is made as small as possible before it is printed.
 */
@NullMarked
package dev.loyalty.oracle.twins;

import org.jspecify.annotations.NullMarked;
