/**
 * The store in memory: complete, safe for threads, and the reference for the store's contract.
 */
@NullMarked
package dev.loyalty.memory;

import org.jspecify.annotations.NullMarked;
