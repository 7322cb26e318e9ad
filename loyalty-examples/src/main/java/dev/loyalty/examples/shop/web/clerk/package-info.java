/** The pages of those who help customers. */
@NullMarked
package dev.loyalty.examples.shop.web.clerk;

import org.jspecify.annotations.NullMarked;
