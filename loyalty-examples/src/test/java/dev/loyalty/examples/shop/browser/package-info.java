/**
 * The shop in a real browser. {@link dev.loyalty.examples.shop.browser.BrowserExtension} gives each test a shop of its own with the whole
 * sample in it, and a browser that reaches nothing else.
 */
@NullMarked
package dev.loyalty.examples.shop.browser;

import org.jspecify.annotations.NullMarked;
