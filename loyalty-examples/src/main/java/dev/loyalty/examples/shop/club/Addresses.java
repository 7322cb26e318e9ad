package dev.loyalty.examples.shop.club;

import dev.loyalty.value.CustomerId;
import java.util.Optional;

/** Who the shop's customers are, for those who write to them. Thread-safe. */
@FunctionalInterface
public interface Addresses {

    /**
     * Looks a customer up.
     *
     * @return how to reach them; empty if the shop has no such customer
     */
    Optional<Addressee> of(CustomerId customer);

    /**
     * A customer as mails need them.
     *
     * @param name how they are greeted
     * @param email where mails go
     * @param wantsMail whether they want any
     */
    record Addressee(String name, String email, boolean wantsMail) {}
}
