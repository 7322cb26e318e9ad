/** Two years of a shop that does not exist: products, people, orders, returns. The same on every machine. */
@NullMarked
package dev.loyalty.examples.shop.demo.sample;

import org.jspecify.annotations.NullMarked;
