/** How records with numbered fields are described, once for writing and reading; and kinds, each with a number of its own. */
@NullMarked
package dev.loyalty.codec.form;

import org.jspecify.annotations.NullMarked;
