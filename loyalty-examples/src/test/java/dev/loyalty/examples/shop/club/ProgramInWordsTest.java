package dev.loyalty.examples.shop.club;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.program.CalendarPeriod;
import dev.loyalty.program.Joining;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.program.SpendRule.CountsFrom;
import dev.loyalty.program.TierPolicy;
import dev.loyalty.value.Part;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ProgramInWordsTest {

    @Test
    void theClubsRulesAsACustomerReadsThem() {
        assertThat(ProgramInWords.of(ClubProgram.program(), Locale.GERMAN))
                .contains(
                        "Mit der ersten Bestellung sind Sie dabei. Es kostet nichts.",
                        "Nicht dazu zählt: Bücher, denn ihr Preis ist fest.",
                        "Gemessen werden immer die letzten 12 Monate.",
                        "Wir schreiben Ihnen 14 Tage vorher.");
        assertThat(ProgramInWords.of(ClubProgram.program(), Locale.ENGLISH))
                .contains("It is always the last 12 months that are measured.", "We write to you 14 days ahead.");
    }

    @Test
    void aProgramThatIsQuiteDifferentHasOtherRules() {
        LoyaltyProgram other = LoyaltyProgram.builder("club", "EUR", ClubProgram.ZONE)
                .tier("bronze", "0")
                .tier("silver", "100")
                .joining(Joining.EXPLICIT)
                .policy(TierPolicy.builder()
                        .calendar(CalendarPeriod.YEAR)
                        .byTime(TierPolicy.TimeDowngrade.PERIOD_END)
                        .step(TierPolicy.Step.ONE_LEVEL)
                        .grace(Period.ofDays(30))
                        .build())
                .spend(spend -> spend.parts(Part.GOODS, Part.SHIPPING)
                        .minimum("10.00")
                        .countsFrom(new CountsFrom.AfterDays(14)))
                .build();

        assertThat(ProgramInWords.of(other, Locale.ENGLISH))
                .contains(
                        "You join when you like. What you buy after that counts.",
                        "Shipping counts, too.",
                        "An order counts from €10.00.",
                        "An order counts after 14 days, when it can no longer be sent back.",
                        "It is measured year by year, from 1 January.",
                        "You move down one tier at a time.",
                        "Before that you have another 30 days.");
    }

    @Test
    void everyAnswerOfAPolicyHasItsWordsInBothLanguages() {
        Texts german = Texts.read(ProgramInWords.class, "program_de.properties");
        Texts english = Texts.read(ProgramInWords.class, "program_en.properties");
        Set<String> wanted = new TreeSet<>();
        names("joining.", Joining.values(), wanted);
        names("part.", Part.values(), wanted);
        names("upgrade.", TierPolicy.Upgrade.values(), wanted);
        names("refund.", TierPolicy.RefundDowngrade.values(), wanted);
        names("time.", TierPolicy.TimeDowngrade.values(), wanted);
        names("step.", TierPolicy.Step.values(), wanted);
        names("window.", CalendarPeriod.Unit.values(), wanted);

        assertThat(german.keys()).containsAll(wanted).isEqualTo(english.keys());
    }

    private static void names(String prefix, Enum<?>[] words, Set<String> into) {
        List.of(words).forEach(word -> into.add(prefix + word.name()));
    }
}
