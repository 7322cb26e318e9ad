package dev.loyalty.oracle;

import java.time.Instant;

/** A move from one tier to another. */
record Change(String ladder, String from, String to, Instant at) {}
