package dev.loyalty.oracle.transfers;

import dev.loyalty.program.Balance.Shortfall;

/** What the balance says. */
record Rule(long least, long most, boolean partial, Shortfall shortfall) {}
