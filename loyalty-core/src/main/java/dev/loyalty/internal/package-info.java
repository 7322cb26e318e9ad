/** Not API: how the engine talks to store and adapters. */
@NullMarked
package dev.loyalty.internal;

import org.jspecify.annotations.NullMarked;
