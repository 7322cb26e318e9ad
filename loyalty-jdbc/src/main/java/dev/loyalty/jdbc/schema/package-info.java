/** The tables that must be there, whether they are, and which format of documents they allow. */
@NullMarked
package dev.loyalty.jdbc.schema;

import org.jspecify.annotations.NullMarked;
