/**
 * The loyalty club of a shop: how the engine is wired, how members are put into groups, how mails are written, and what a page shows of
 * it. This is the part to copy. It needs the engine, its store in a database, and nothing of the shop around it.
 */
@NullMarked
package dev.loyalty.examples.shop.club;

import org.jspecify.annotations.NullMarked;
