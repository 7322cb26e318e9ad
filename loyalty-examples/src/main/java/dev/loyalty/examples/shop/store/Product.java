package dev.loyalty.examples.shop.store;

import dev.loyalty.examples.shop.club.ClubProgram;
import dev.loyalty.value.Name;

/**
 * Something that is sold.
 *
 * @param id its number
 * @param category one of the catalogue's
 * @param name what it is called
 * @param text a sentence about it
 * @param cents the list price
 * @param stock how many are left
 */
public record Product(String id, String category, Name name, Name text, long cents, int stock) {

    /** {@return whether its price is fixed: no discount for anybody, and it does not count for the club} */
    public boolean hasFixedPrice() {
        return category.equals(ClubProgram.BOOKS);
    }
}
