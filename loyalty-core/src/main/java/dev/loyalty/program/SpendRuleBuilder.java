package dev.loyalty.program;

import dev.loyalty.program.SpendRule.CountsFrom;
import dev.loyalty.program.SpendRule.CreditNotes;
import dev.loyalty.program.SpendRule.LineFilter;
import dev.loyalty.program.SpendRule.MinimumJudged;
import dev.loyalty.value.Money;
import dev.loyalty.value.Part;
import java.util.Currency;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says what of an order counts. Starts from {@link SpendRule#DEFAULT}. Not thread-safe. */
public final class SpendRuleBuilder {

    private final Currency currency;
    private Set<Part> parts = SpendRule.DEFAULT.parts();
    private LineFilter lines = LineFilter.ALL;
    private @Nullable Money minimum;
    private MinimumJudged minimumJudged = MinimumJudged.REMAINDER;
    private boolean giftCards = true;
    private CountsFrom countsFrom = CountsFrom.PAID;
    private CreditNotes creditNotes = CreditNotes.ON_OWN_DAY;

    SpendRuleBuilder(Currency currency) {
        this.currency = currency;
    }

    /**
     * Which parts of an order count; by default goods with tax.
     *
     * @param counted at least one
     */
    public SpendRuleBuilder parts(Part... counted) {
        parts = Set.of(counted);
        return this;
    }

    /**
     * Counts only lines in one of these categories; these instead of any named before.
     *
     * @param categories the categories
     */
    public SpendRuleBuilder onlyCategories(String... categories) {
        lines = new LineFilter(
                Set.of(categories), lines.exceptCategories(), lines.onlyProducts(), lines.exceptProducts());
        return this;
    }

    /**
     * Does not count lines in one of these categories; these instead of any named before.
     *
     * @param categories the categories
     */
    public SpendRuleBuilder exceptCategories(String... categories) {
        lines = new LineFilter(
                lines.onlyCategories(), Set.of(categories), lines.onlyProducts(), lines.exceptProducts());
        return this;
    }

    /**
     * Counts only lines of these products; these instead of any named before.
     *
     * @param products the products
     */
    public SpendRuleBuilder onlyProducts(String... products) {
        lines = new LineFilter(
                lines.onlyCategories(), lines.exceptCategories(), Set.of(products), lines.exceptProducts());
        return this;
    }

    /**
     * Does not count lines of these products; these instead of any named before.
     *
     * @param products the products
     */
    public SpendRuleBuilder exceptProducts(String... products) {
        lines = new LineFilter(
                lines.onlyCategories(), lines.exceptCategories(), lines.onlyProducts(), Set.of(products));
        return this;
    }

    /**
     * The least amount that an order must count to count at all, held against what is left of it; by default none.
     *
     * @param amount in the program's currency, above 0
     */
    public SpendRuleBuilder minimum(String amount) {
        return minimum(amount, MinimumJudged.REMAINDER);
    }

    /**
     * The least amount that an order must count to count at all; by default none.
     *
     * @param amount in the program's currency, above 0
     * @param judged what is held against it
     */
    public SpendRuleBuilder minimum(String amount, MinimumJudged judged) {
        minimum = Money.of(amount, currency.getCurrencyCode());
        minimumJudged = judged;
        return this;
    }

    /** What was paid by gift card or store credit does not count. */
    public SpendRuleBuilder withoutGiftCards() {
        giftCards = false;
        return this;
    }

    /** From when an order counts; by default as soon as it is paid. */
    public SpendRuleBuilder countsFrom(CountsFrom when) {
        countsFrom = when;
        return this;
    }

    /** On which days a credit note without an order counts; by default on its own. */
    public SpendRuleBuilder creditNotes(CreditNotes where) {
        creditNotes = where;
        return this;
    }

    SpendRule build() {
        return new SpendRule(parts, lines, minimum, minimumJudged, giftCards, countsFrom, creditNotes);
    }
}
