/**
 * The oracle: a second model of the library, as naive as can be, and written from the documents alone. It keeps a member as plain lists
 * of what happened and works everything out anew for each day. It shares no code with the rules. Random programs and histories run
 * through both, and whatever differs is shrunk and printed.
 */
@NullMarked
package dev.loyalty.oracle;

import org.jspecify.annotations.NullMarked;
