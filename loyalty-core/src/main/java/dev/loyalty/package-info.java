/**
 * What a shop touches first: the engine, its builder, its rooms, and the exceptions that say what is known of the effect.
 */
@NullMarked
package dev.loyalty;

import org.jspecify.annotations.NullMarked;
