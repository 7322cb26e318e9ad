package dev.loyalty.event;

import dev.loyalty.value.Money;
import java.util.Locale;

/** Phrases that several events share. */
final class Words {

    private Words() {}

    /** What changes of the net spend. */
    static String counts(Money change) {
        String plain = change.plain();
        return "net spend " + (plain.startsWith("-") ? plain : "+" + plain);
    }

    static String years(int years) {
        return years == 1 ? "1 year" : years + " years";
    }

    /** A reason, as people write it. */
    static String of(Enum<?> code) {
        return code.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
