/** Decisions about activities that the shop reports. */
@NullMarked
package dev.loyalty.rules.activity;

import org.jspecify.annotations.NullMarked;
