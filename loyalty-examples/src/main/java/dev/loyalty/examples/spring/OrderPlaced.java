package dev.loyalty.examples.spring;

import java.math.BigDecimal;
import java.time.Instant;

/** An order was written, and its transaction will be committed. */
record OrderPlaced(String customer, String order, BigDecimal total, Instant paidAt) {}
