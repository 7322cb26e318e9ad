/** The store, put together of the other rooms, with the smaller ports beside it. */
@NullMarked
package dev.loyalty.jdbc.store;

import org.jspecify.annotations.NullMarked;
