package dev.loyalty.oracle;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A tier given by hand: at least it, or exactly it; until before an instant, or for ever. */
record PlainPin(String tier, boolean exact, @Nullable Instant until) {}
