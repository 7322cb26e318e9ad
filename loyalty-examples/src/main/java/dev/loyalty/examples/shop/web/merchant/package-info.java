/** The pages of who runs the shop. */
@NullMarked
package dev.loyalty.examples.shop.web.merchant;

import org.jspecify.annotations.NullMarked;
