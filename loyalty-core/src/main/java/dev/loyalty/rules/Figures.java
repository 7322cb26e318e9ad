package dev.loyalty.rules;

import dev.loyalty.value.Money;
import java.time.LocalDate;

/**
 * What is held against the conditions of tiers.
 *
 * @param spend the net spend; not negative
 * @param joined the day of joining
 * @param today as of which day
 */
record Figures(Money spend, LocalDate joined, LocalDate today) {}
