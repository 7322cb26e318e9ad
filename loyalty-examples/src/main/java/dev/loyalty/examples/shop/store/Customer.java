package dev.loyalty.examples.shop.store;

import dev.loyalty.value.CustomerId;
import java.time.MonthDay;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Somebody with an account.
 *
 * @param id their number
 * @param name what they are called
 * @param email where mails go
 * @param locale their language
 * @param birthday month and day; null if they have not said
 * @param wantsMail whether they want mails of the club
 */
public record Customer(
        CustomerId id,
        String name,
        String email,
        Locale locale,
        @Nullable MonthDay birthday,
        boolean wantsMail) {}
