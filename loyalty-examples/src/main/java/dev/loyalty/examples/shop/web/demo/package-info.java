/** The demonstration's own pages: the clock, the mails that came, the tour. */
@NullMarked
package dev.loyalty.examples.shop.web.demo;

import org.jspecify.annotations.NullMarked;
