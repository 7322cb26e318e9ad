/** The pages of the staff. */
@NullMarked
package dev.loyalty.examples.shop.web.office;

import org.jspecify.annotations.NullMarked;
