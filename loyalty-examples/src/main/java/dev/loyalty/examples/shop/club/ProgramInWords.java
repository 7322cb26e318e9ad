package dev.loyalty.examples.shop.club;

import dev.loyalty.program.CalendarPeriod;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.program.SpendRule;
import dev.loyalty.program.SpendRule.CountsFrom;
import dev.loyalty.program.TierPolicy;
import dev.loyalty.program.Window;
import dev.loyalty.wording.Wording;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The rules of a program as sentences for customers, made from the program itself, so that they cannot be out of date. */
public final class ProgramInWords {

    private static final Texts GERMAN = Texts.read(ProgramInWords.class, "program_de.properties");
    private static final Texts ENGLISH = Texts.read(ProgramInWords.class, "program_en.properties");

    private final LoyaltyProgram program;
    private final TierPolicy policy;
    private final Texts texts;
    private final Wording wording;
    private final List<String> sentences = new ArrayList<>();

    private ProgramInWords(LoyaltyProgram program, Locale locale) {
        this.program = program;
        this.policy = program.ladder().policy();
        this.texts = locale.getLanguage().equals("de") ? GERMAN : ENGLISH;
        this.wording = Wordings.of(program, locale);
    }

    /** {@return what counts, and how tiers are reached, kept and lost} */
    public static List<String> of(LoyaltyProgram program, Locale locale) {
        ProgramInWords words = new ProgramInWords(program, locale);
        words.joining();
        words.counting(program.spend());
        words.qualifying();
        words.falling();
        return List.copyOf(words.sentences);
    }

    private void say(String key, Object... values) {
        sentences.add(texts.text(key, values));
    }

    private void joining() {
        say("joining." + program.joining());
    }

    private void counting(SpendRule spend) {
        spend.parts().forEach(part -> say("part." + part));
        spend.lines().exceptCategories().forEach(category -> say("except", named(category)));
        spend.lines().onlyCategories().forEach(category -> say("only", named(category)));
        if (!spend.giftCards()) {
            say("giftcards");
        }
        if (spend.minimum() != null) {
            say("minimum", wording.money(spend.minimum()));
        }
        say(
                spend.countsFrom().accept(new CountsFrom.Visitor<String>() {
                    @Override
                    public String on(CountsFrom.Paid from) {
                        return "counts.paid";
                    }

                    @Override
                    public String on(CountsFrom.Confirmed from) {
                        return "counts.confirmed";
                    }

                    @Override
                    public String on(CountsFrom.AfterDays from) {
                        return "counts.after";
                    }
                }),
                spend.countsFrom().days());
    }

    private void qualifying() {
        sentences.add(policy.window().accept(new InWindow()));
        say("upgrade." + policy.upgrade());
    }

    private void falling() {
        say("refund." + policy.byRefund());
        boolean fades = policy.needsDays() || policy.byTime().isReview();
        if (fades) {
            say("time." + policy.byTime());
            say("step." + policy.step());
        }
        if (policy.hasGrace()) {
            say("grace", length(policy.grace()));
        }
        if (policy.status() == TierPolicy.Status.UNTIL_END_OF_NEXT_PERIOD) {
            say("status");
        }
        if (!policy.minimumStay().isZero()) {
            say("stay", length(policy.minimumStay()));
        }
        if (policy.warningDays() > 0) {
            say("warning", policy.warningDays());
        }
    }

    /** A category in words where there are any, else its id. */
    private String named(String category) {
        String key = "category." + category;
        return texts.has(key) ? texts.text(key) : category;
    }

    @SuppressWarnings("JavaPeriodGetDays") // a program's lengths are days, or months and years
    private String length(Period period) {
        if (period.getDays() != 0) {
            return texts.counted("days", period.getDays(), wording.number(period.getDays()));
        }
        long months = period.toTotalMonths();
        return months % 12 == 0 && months > 12
                ? texts.counted("years", months / 12, wording.number(months / 12))
                : texts.counted("months", months, wording.number(months));
    }

    private final class InWindow implements Window.Visitor<String> {

        @Override
        public String on(Window.Lifetime window) {
            return texts.text("window.lifetime");
        }

        @Override
        public String on(Window.Rolling window) {
            return texts.text("window.rolling", length(window.period()));
        }

        @Override
        public String on(Window.Calendar window) {
            CalendarPeriod period = window.period();
            return texts.text("window." + period.unit(), new Dates(wording, program.zone()).dayOfYear(period.start()));
        }

        @Override
        public String on(Window.MembershipYear window) {
            return texts.text("window.membership");
        }
    }
}
