/**
 * What makes the shop a demonstration: sample data, a clock that can be turned, a mail server to look into. Nothing of it belongs into a
 * shop.
 */
@NullMarked
package dev.loyalty.examples.shop.demo;

import org.jspecify.annotations.NullMarked;
