package dev.loyalty.wording;

import dev.loyalty.program.Benefits;
import dev.loyalty.program.Perk;
import dev.loyalty.value.BalanceId;
import dev.loyalty.value.LadderId;
import dev.loyalty.value.Money;
import dev.loyalty.value.Name;
import dev.loyalty.value.Percentage;
import dev.loyalty.value.TierId;
import dev.loyalty.value.Units;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Says things to people: in their language, with amounts and days as it writes them, and with the names that the program gives its tiers and
 * balances.
 * Sentences begin with a capital letter and have no full stop. Texts of the shop's, such as ids and names, are said as they are: escape
 * the whole sentence where it is shown.
 *
 * <p>Names and zone are those of the version of the program that was in force when this was made: make it anew for each page or mail, it
 * costs next to nothing. Immutable and thread-safe.
 */
public final class Wording {

    private final Chain texts;
    private final Locale asked;
    private final Names names;
    private final Written written;

    private Wording(Chain texts, Locale asked, Names names) {
        this.texts = texts;
        this.asked = asked;
        this.names = names;
        this.written = new Written(texts, names);
    }

    static Wording of(Chain texts, Locale asked, Names names) {
        return new Wording(texts, asked, names);
    }

    /**
     * This for one of several ladders: the tiers of what does not name its ladder, such as a {@code Progress}, are that ladder's.
     *
     * @param ladder the ladder
     * @return the wording
     */
    public Wording on(LadderId ladder) {
        return new Wording(texts, asked, names.on(ladder));
    }

    /** {@return the language in which most is said: what a page declares as its own} */
    public Locale language() {
        return Locale.forLanguageTag(texts.first().tag());
    }

    /**
     * Says something: an event, a line of the history, a reason, a refusal, a remedy, a requirement, an outlook, a progress, what is left
     * out, and whatever else can be said.
     *
     * @param what what is said
     * @return the sentence
     */
    public String of(Phrased what) {
        return written.speech().begin(what.phrase());
    }

    /**
     * Says several things.
     *
     * @param what what is said
     * @return the sentences
     */
    public List<String> all(List<? extends Phrased> what) {
        return what.stream().map(this::of).toList();
    }

    /**
     * An amount.
     *
     * @param amount the amount
     * @return for example {@code "€1,234.50"}, or {@code "1.234,50 €"} with a space that does not break
     */
    public String money(Money amount) {
        return written.money(amount);
    }

    /**
     * A day.
     *
     * @param day the day
     * @return for example {@code "15 March 2027"}, or {@code "15. März 2027"}
     */
    public String day(LocalDate day) {
        return written.day(day);
    }

    /**
     * A point in time, in the program's zone.
     *
     * @param instant the instant
     * @return day, time of day and zone
     */
    public String time(Instant instant) {
        return written.at(instant);
    }

    /**
     * A number.
     *
     * @param number the number
     * @return for example {@code "1,234"}, or {@code "1.234"}
     */
    public String number(long number) {
        return written.number(number);
    }

    /**
     * A percentage.
     *
     * @param percentage the percentage
     * @return for example {@code "12.5%"}, or {@code "12,5 %"} with a space that does not break
     */
    public String percent(Percentage percentage) {
        return written.percent(percentage.plain());
    }

    /**
     * A name that the program gives.
     *
     * @param name the name
     * @return the text for this language
     */
    public String name(Name name) {
        return name.in(asked);
    }

    /**
     * The name of a tier.
     *
     * @param ladder its ladder; null for that of {@link #on}, or any
     * @param tier the tier
     * @return the name in the version in force, else in the newest that has the tier; its id if none has
     */
    public String tier(@Nullable LadderId ladder, TierId tier) {
        return names.tier(ladder, tier);
    }

    /**
     * The name of a balance.
     *
     * @param balance the balance
     * @return the name in the version in force, else in the newest that has the balance; its id if none has
     */
    public String balance(BalanceId balance) {
        return names.balance(balance);
    }

    /**
     * So many units of a balance.
     *
     * @param balance the balance
     * @param units how many
     * @return for example {@code "1 point"} or {@code "1,234 points"}, by the names that the program gives the unit, or in a currency
     *     {@code "€12.50"}; with the balance's id if no version has it
     */
    public String units(BalanceId balance, Units units) {
        return written.units(balance, units);
    }

    /**
     * What a tier gives.
     *
     * @param benefits the benefits
     * @return the percentage off, free shipping and the perks by their names, those that there are
     */
    public List<String> benefits(Benefits benefits) {
        List<String> all = new ArrayList<>();
        if (!benefits.percentOff().isZero()) {
            all.add(of(Phrase.of("benefit.percent-off").text("percent", percent(benefits.percentOff()))));
        }
        if (benefits.freeShipping()) {
            all.add(of(Phrase.of("benefit.free-shipping")));
        }
        for (Perk perk : benefits.perks()) {
            all.add(name(perk.name()));
        }
        return all;
    }
}
