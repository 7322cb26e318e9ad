package dev.loyalty.examples.shop.store;

import dev.loyalty.value.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * Who may sign in.
 *
 * @param name what they type
 * @param role what they may do
 * @param customer whose account it is; null for staff
 */
public record Login(String name, Role role, @Nullable CustomerId customer) {

    /** What somebody may do. */
    public enum Role {
        /** Buys. */
        CUSTOMER,
        /** Serves customers. */
        CLERK,
        /** Runs the shop, and may do what clerks may. */
        MERCHANT
    }
}
