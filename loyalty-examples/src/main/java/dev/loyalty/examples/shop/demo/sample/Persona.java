package dev.loyalty.examples.shop.demo.sample;

import dev.loyalty.examples.shop.store.Customer;
import dev.loyalty.value.CustomerId;
import java.time.MonthDay;
import java.util.Locale;

/** The customers of the sample whom one can be. */
@SuppressWarnings("ImmutableEnumChecker") // a record of values
public enum Persona {
    /** Gold, and at home in the shop. */
    ANNA("10001", "Anna Berger", "de", MonthDay.of(3, 14)),
    /** Bronze, a few euros below silver. */
    BEN("10002", "Ben Krüger", "de", MonthDay.of(1, 9)),
    /** Silver, and about to fall. */
    CLARA("10003", "Clara Weiß", "de", MonthDay.of(7, 2)),
    /** Platinum: there is nothing above. */
    EMIL("10004", "Emil Hartmann", "de", MonthDay.of(11, 23)),
    /** Frozen while a chargeback is looked into; reads English. */
    FIONA("10005", "Fiona Walsh", "en", MonthDay.of(5, 30)),
    /** Has an account, and has not bought yet. */
    NORA("10006", "Nora Lindqvist", "en", MonthDay.of(9, 8)),
    /** Gold, given by hand until the end of June. Nobody signs in as her. */
    GRETA("10007", "Greta Holm", "de", MonthDay.of(12, 1));

    private final Customer customer;

    Persona(String number, String name, String language, MonthDay birthday) {
        String mail = name().toLowerCase(Locale.ROOT) + "@kunden.example";
        this.customer =
                new Customer(CustomerId.of(number), name, mail, Locale.forLanguageTag(language), birthday, true);
    }

    /** {@return the account} */
    public Customer customer() {
        return customer;
    }

    /** {@return what they type to sign in} */
    public String login() {
        return name().toLowerCase(Locale.ROOT);
    }
}
