/**
 * The oracle of balances: a second model of accounts, as naive as can be, and written from the documents alone. It keeps lots, holds and a
 * debt as plain lists and walks from one start of a day to the next. It shares no code with the rules or the ledger. Random programs and
 * histories run through both, and whatever differs is shrunk and printed.
 */
@NullMarked
package dev.loyalty.oracle.balances;

import org.jspecify.annotations.NullMarked;
