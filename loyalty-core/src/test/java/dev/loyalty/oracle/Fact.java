package dev.loyalty.oracle;

import java.time.LocalDate;
import java.util.function.IntToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Something that counts on a day.
 *
 * @param day the day; null if it was pruned, and counts only where days are not kept
 * @param kind null for spend, else the kind of activity
 * @param isOrder whether it is also counted as an order
 * @param worth what it is worth, were nothing taken back by deeds after a cutoff
 */
record Fact(@Nullable LocalDate day, @Nullable String kind, boolean isOrder, IntToLongFunction worth) {}
