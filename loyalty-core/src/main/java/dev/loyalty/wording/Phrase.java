package dev.loyalty.wording;

import dev.loyalty.value.BalanceId;
import dev.loyalty.value.LadderId;
import dev.loyalty.value.Money;
import dev.loyalty.value.TierId;
import dev.loyalty.value.Units;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is said, before it is said in a language: a key, under which each language has a text, and the figures that the text may name in
 * braces. Keys never change, for shops word things otherwise by them.
 *
 * <p>A day is named {@code {day}}; where a text rather names the day before it, as for the last one of those that end there, it names
 * {@code {day.last}}. Immutable.
 */
public final class Phrase implements Phrased {

    /** Nothing at all. */
    public static final Phrase NOTHING = list(Joint.COMMA, List.of());

    private final String key;
    private final Slots slots;
    private final @Nullable Long count;

    private Phrase(String key, Slots slots, @Nullable Long count) {
        this.key = key;
        this.slots = slots;
        this.count = count;
    }

    /**
     * A phrase without figures.
     *
     * @param key under which languages have their texts
     * @return the phrase
     */
    public static Phrase of(String key) {
        return new Phrase(Objects.requireNonNull(key, "key"), Slots.NONE, null);
    }

    /**
     * Several phrases, one after the other.
     *
     * @param how what stands between them
     * @param parts the phrases; none are said as nothing
     * @return the phrase
     */
    public static Phrase list(Joint how, List<Phrase> parts) {
        return of("list").list("list", how, parts);
    }

    /** What stands between several phrases. */
    public enum Joint {
        /** A comma. */
        COMMA("list.comma"),
        /** All of them. */
        AND("list.and"),
        /** One of them. */
        OR("list.or");

        private final String key;

        Joint(String key) {
            this.key = key;
        }

        String key() {
            return key;
        }
    }

    /**
     * The same with a text that is said as it is: an id, a name of the shop's.
     *
     * @param name the figure's name
     * @param text the text
     * @return the phrase with it
     */
    public Phrase text(String name, Object text) {
        return with(name, new Value.Text(text.toString()));
    }

    /**
     * The same with an amount.
     *
     * @param name the figure's name
     * @param amount the amount
     * @return the phrase with it
     */
    public Phrase money(String name, Money amount) {
        return with(name, new Value.Amount(amount, Value.Amount.Style.PLAIN));
    }

    /**
     * The same with an amount of the program's currency that is held against others. Logs leave the currency out.
     *
     * @param name the figure's name
     * @param amount the amount
     * @return the phrase with it
     */
    public Phrase figure(String name, Money amount) {
        return with(name, new Value.Amount(amount, Value.Amount.Style.FIGURE));
    }

    /**
     * The same with an amount of the program's currency by which something rises or falls: always with a sign.
     *
     * @param name the figure's name
     * @param amount the amount
     * @return the phrase with it
     */
    public Phrase change(String name, Money amount) {
        return with(name, new Value.Amount(amount, Value.Amount.Style.CHANGE));
    }

    /**
     * The same with a number.
     *
     * @param name the figure's name
     * @param number the number
     * @return the phrase with it
     */
    public Phrase number(String name, long number) {
        return with(name, new Value.Whole(number));
    }

    /**
     * The same with the number by which a language chooses between the forms of its text: {@code key.one}, {@code key.other}. Texts name it
     * {@code {count}}.
     *
     * @param number the number
     * @return the phrase with it
     */
    public Phrase count(long number) {
        return new Phrase(key, number("count", number).slots, number);
    }

    /**
     * The same with a day.
     *
     * @param name the figure's name
     * @param day the day
     * @return the phrase with it
     */
    public Phrase day(String name, LocalDate day) {
        return with(name, new Value.Day(day));
    }

    /**
     * The same with a day of each year.
     *
     * @param name the figure's name
     * @param day the day
     * @return the phrase with it
     */
    public Phrase yearly(String name, MonthDay day) {
        return with(name, new Value.Yearly(day));
    }

    /**
     * The same with a point in time.
     *
     * @param name the figure's name
     * @param instant the instant
     * @return the phrase with it
     */
    public Phrase at(String name, Instant instant) {
        return with(name, new Value.At(instant));
    }

    /**
     * The same with an end, as people say it: the last day that is included, or a time of day.
     *
     * @param name the figure's name
     * @param end the first instant that is no longer included
     * @return the phrase with it
     */
    public Phrase end(String name, Instant end) {
        return with(name, new Value.End(end));
    }

    /**
     * The same with a length of time.
     *
     * @param name the figure's name
     * @param period the length
     * @return the phrase with it
     */
    public Phrase period(String name, Period period) {
        return with(name, new Value.Length(period));
    }

    /**
     * The same with a tier, which people read by its name and logs by its id.
     *
     * @param name the figure's name
     * @param ladder the tier's ladder; null if that is not known
     * @param tier the tier
     * @return the phrase with it
     */
    public Phrase tier(String name, @Nullable LadderId ladder, TierId tier) {
        return with(name, new Value.OfTier(ladder, tier));
    }

    /**
     * The same with a balance, which people read by its name and logs by its id.
     *
     * @param name the figure's name
     * @param balance the balance
     * @return the phrase with it
     */
    public Phrase balance(String name, BalanceId balance) {
        return with(name, new Value.OfBalance(balance));
    }

    /**
     * The same with so many units of a balance. Logs name it by its id.
     *
     * @param name the figure's name
     * @param balance the balance
     * @param units how many
     * @return the phrase with them
     */
    public Phrase units(String name, BalanceId balance, Units units) {
        return with(name, new Value.UnitsOf(balance, units, false));
    }

    /**
     * The same with so many units by which a balance rises or falls: always with a sign.
     *
     * @param name the figure's name
     * @param balance the balance
     * @param units how many
     * @return the phrase with them
     */
    public Phrase change(String name, BalanceId balance, Units units) {
        return with(name, new Value.UnitsOf(balance, units, true));
    }

    /**
     * The same with another phrase in it.
     *
     * @param name the figure's name
     * @param part what is said there
     * @return the phrase with it
     */
    public Phrase phrase(String name, Phrased part) {
        return with(name, new Value.Part(part.phrase()));
    }

    /**
     * The same with several phrases in it.
     *
     * @param name the figure's name
     * @param how what stands between them
     * @param parts the phrases
     * @return the phrase with them
     */
    public Phrase list(String name, Joint how, List<Phrase> parts) {
        return with(name, new Value.Several(how, List.copyOf(parts)));
    }

    /** {@return the key, under which languages have their texts} */
    public String key() {
        return key;
    }

    /** {@return itself} */
    @Override
    public Phrase phrase() {
        return this;
    }

    Slots slots() {
        return slots;
    }

    /** The number by which a form is chosen; null for a text without forms. */
    @Nullable
    Long counted() {
        return count;
    }

    private Phrase with(String name, Value value) {
        return new Phrase(key, slots.with(key, name, value), count);
    }

    /** {@return the phrase as logs have it, in English} */
    @Override
    public String toString() {
        return English.of(this);
    }
}
