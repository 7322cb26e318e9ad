/**
 * The shop's pages: one table of routes, a guard in front of it, and what all pages share. Javalin serves them, JTE writes them.
 */
@NullMarked
package dev.loyalty.examples.shop.web;

import org.jspecify.annotations.NullMarked;
