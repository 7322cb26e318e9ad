package dev.loyalty.examples.shop.club;

import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.program.ProgramHistory;
import dev.loyalty.wording.Languages;
import dev.loyalty.wording.Wording;
import java.util.Locale;

/** Amounts, numbers and days as the engine writes them, for what is said where there is a program, but no engine yet. */
public final class Wordings {

    private Wordings() {}

    /** {@return what a program is told in, in a language} */
    public static Wording of(LoyaltyProgram program, Locale locale) {
        return Languages.builtIn().wording(locale, program, ProgramHistory.of(program));
    }
}
