/**
 * The ports: what an embedding shop or an adapter implements. Each says what the implementer must guarantee, and the contract
 * tests of {@code dev.loyalty.tck} check it.
 */
@NullMarked
package dev.loyalty.spi;

import org.jspecify.annotations.NullMarked;
