package dev.loyalty.program;

import dev.loyalty.value.GroupId;
import dev.loyalty.value.Money;
import dev.loyalty.value.Name;
import dev.loyalty.value.Percentage;
import dev.loyalty.value.PerkId;
import dev.loyalty.value.TierId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Says what a tier is called and gives. Not thread-safe. */
public final class TierBuilder {

    private final TierId id;
    private final Currency currency;
    private final @Nullable Money threshold;
    private final List<Perk> perks = new ArrayList<>();
    private Name name;
    private @Nullable Condition condition;
    private @Nullable GroupId group;
    private Percentage percentOff = Percentage.ZERO;
    private boolean freeShipping;

    TierBuilder(String id, Currency currency, @Nullable Money threshold) {
        this.id = TierId.of(id);
        this.currency = currency;
        this.threshold = threshold;
        this.name = Name.of(id);
    }

    /**
     * What it takes to earn this tier, where that is not a threshold alone: for example {@code requires(c -> c.anyOf(c.spend("1000.00"),
     * c.memberFor(Period.ofYears(5))))}.
     *
     * @param what the condition
     * @throws IllegalArgumentException if it was said before what it takes: several conditions stand in one
     */
    public TierBuilder requires(Function<ConditionBuilder, Condition> what) {
        return taking(what.apply(new ConditionBuilder(currency)));
    }

    /**
     * This tier is never earned, but given by hand alone.
     *
     * @throws IllegalArgumentException if it was said before what it takes
     */
    public TierBuilder byInvitation() {
        return taking(Condition.BY_INVITATION);
    }

    private TierBuilder taking(Condition what) {
        if (condition != null) {
            throw new IllegalArgumentException("tier \"" + id
                    + "\" is told twice what it takes: say it once; several conditions stand in allOf or anyOf");
        }
        condition = what;
        return this;
    }

    /**
     * What people read; by default the id.
     *
     * @param text for every locale that has no text of its own
     */
    public TierBuilder name(String text) {
        name = new Name(text, name.perLocale());
        return this;
    }

    /**
     * What people of one locale read.
     *
     * @param locale for whom
     * @param text what they read
     */
    public TierBuilder name(Locale locale, String text) {
        name = name.in(locale, text);
        return this;
    }

    /**
     * The shop's customer group for members of this tier; by default none.
     *
     * @param groupId the group
     */
    public TierBuilder group(String groupId) {
        group = GroupId.of(groupId);
        return this;
    }

    /**
     * The percentage off the catalogue; by default 0.
     *
     * @param percent for example {@code "12.5"}
     */
    public TierBuilder percentOff(String percent) {
        percentOff = Percentage.of(percent);
        return this;
    }

    /** Shipping is free. */
    public TierBuilder freeShipping() {
        freeShipping = true;
        return this;
    }

    /**
     * Adds a perk.
     *
     * @param perk what the shop's code asks for
     * @param label what the customer reads
     */
    public TierBuilder perk(String perk, String label) {
        return perk(perk, Name.of(label));
    }

    /**
     * Adds a perk that has names per locale.
     *
     * @param perk what the shop's code asks for
     * @param label what the customer reads
     */
    public TierBuilder perk(String perk, Name label) {
        perks.add(new Perk(PerkId.of(perk), label));
        return this;
    }

    Tier build() {
        if (threshold == null && condition == null) {
            throw new IllegalArgumentException(
                    "tier \"" + id + "\" has neither a threshold nor a condition: say what it takes to earn it");
        }
        if (threshold != null && condition != null) {
            throw new IllegalArgumentException("tier \"" + id + "\" has a threshold and a condition: give one of them;"
                    + " what is to be spent stands in the condition");
        }
        Benefits benefits = new Benefits(percentOff, freeShipping, perks);
        return new Tier(id, name, threshold == null ? Money.zero(currency) : threshold, condition, group, benefits);
    }
}
