/**
 * What holds for any sequence of commands: properties of the engine, in whatever store, held against books kept naively. One
 * generator writes the stories; a world plays them.
 */
@NullMarked
package dev.loyalty.properties;

import org.jspecify.annotations.NullMarked;
