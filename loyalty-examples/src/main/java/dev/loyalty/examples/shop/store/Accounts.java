package dev.loyalty.examples.shop.store;

import dev.loyalty.LoyaltyEngine;
import dev.loyalty.command.Enrolment;
import dev.loyalty.command.Erasure;
import dev.loyalty.command.ProfileUpdate;
import dev.loyalty.examples.shop.club.Transactions;
import dev.loyalty.value.CustomerId;
import dev.loyalty.value.Profile;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** What customers change about themselves: the shop's row and the club's profile in one transaction. Thread-safe. */
public final class Accounts {

    private final Transactions transactions;
    private final LoyaltyEngine loyalty;
    private final InstantSource clock;

    /** The accounts of a shop. */
    public Accounts(Transactions transactions, LoyaltyEngine loyalty, InstantSource clock) {
        this.transactions = transactions;
        this.loyalty = loyalty;
        this.clock = clock;
    }

    // show: profile
    /** A customer says something about themselves. Who is no member yet has nothing of it in the club. */
    public void change(Customer customer) {
        boolean isMember = loyalty.members().view(customer.id()).isMember();
        transactions.run(connection -> {
            Customers.write(connection, customer);
            if (isMember) {
                loyalty.members()
                        .profile(ProfileUpdate.of(customer.id(), profile(customer), clock.instant()))
                        .orThrow();
            }
            return isMember;
        });
    }

    /** A customer wants to be forgotten: account, login and cart, and what the club knows of them. Orders stay, for the tax office. */
    public void erase(CustomerId customer) {
        boolean isMember = loyalty.members().view(customer).isMember();
        transactions.run(connection -> {
            Logins.delete(connection, customer);
            Carts.clear(connection, customer.value());
            Traces.delete(connection, customer);
            Customers.delete(connection, customer);
            if (isMember) {
                loyalty.members().erase(Erasure.of(customer, clock.instant())).orThrow();
            }
            return isMember;
        });
        transactions.run(connection -> Traces.delete(connection, customer)); // of a mail that went out in this moment
    }
    // end

    /** {@return joining the club, with a customer's profile} */
    public static Enrolment enrolment(Customer customer, Instant at) {
        return Enrolment.of(customer.id(), profile(customer), at);
    }

    private static Profile profile(Customer customer) {
        Profile profile = Profile.of(customer.locale());
        return customer.birthday() == null ? profile : profile.withBirthday(customer.birthday());
    }

    /** {@return the languages that a customer may choose} */
    public static List<String> languages() {
        return List.of("de", "en");
    }
}
