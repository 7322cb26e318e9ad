/**
 * A store of one's own: where a shop's data lives in a document database whose only promise is to change one document by
 * compare-and-swap. The contract tests of the library's TCK say that it is right.
 */
@NullMarked
package dev.loyalty.examples.customstore;

import org.jspecify.annotations.NullMarked;
