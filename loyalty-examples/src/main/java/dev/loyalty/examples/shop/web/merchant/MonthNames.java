package dev.loyalty.examples.shop.web.merchant;

import dev.loyalty.examples.shop.web.Language;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Months in words. */
final class MonthNames {

    private final DateTimeFormatter whole;
    private final DateTimeFormatter letter;

    MonthNames(Language language) {
        Locale locale = language.dates().locale();
        whole = DateTimeFormatter.ofPattern("LLLL uuuu", locale);
        letter = DateTimeFormatter.ofPattern("LLLLL", locale);
    }

    /** {@return such as "März 2026"} */
    String whole(YearMonth month) {
        return whole.format(month);
    }

    /** {@return such as "M"} */
    String letter(YearMonth month) {
        return letter.format(month);
    }
}
