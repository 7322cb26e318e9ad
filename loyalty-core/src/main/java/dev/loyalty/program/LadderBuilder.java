package dev.loyalty.program;

import dev.loyalty.value.LadderId;
import dev.loyalty.value.Money;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Adds the tiers of one ladder. Not thread-safe. */
public final class LadderBuilder {

    private final LadderId id;
    private final Currency currency;
    private final List<Tier> tiers = new ArrayList<>();
    private @Nullable TierPolicy policy;

    LadderBuilder(LadderId id, Currency currency) {
        this.id = id;
        this.currency = currency;
    }

    /**
     * Adds a tier above those added before.
     *
     * @param tier its id; also its name unless one is given
     * @param threshold the measure at which it is reached, in the program's currency
     * @param details what else there is to say of it
     */
    public LadderBuilder tier(String tier, String threshold, Consumer<TierBuilder> details) {
        return add(new TierBuilder(tier, currency, Money.of(threshold, currency.getCurrencyCode())), details);
    }

    /**
     * Adds a tier that takes more than a threshold above those added before.
     *
     * @param tier its id; also its name unless one is given
     * @param details what it takes to earn it, by {@link TierBuilder#requires} or {@link TierBuilder#byInvitation}, and what
     *     else there is to say of it
     */
    public LadderBuilder tier(String tier, Consumer<TierBuilder> details) {
        return add(new TierBuilder(tier, currency, null), details);
    }

    /**
     * Adds a tier without group and benefits above those added before.
     *
     * @param tier its id and name
     * @param threshold the measure at which it is reached, in the program's currency
     */
    public LadderBuilder tier(String tier, String threshold) {
        return tier(tier, threshold, plain -> {});
    }

    /**
     * The policy; by default {@link TierPolicy#LIFETIME}.
     */
    public LadderBuilder policy(TierPolicy how) {
        policy = Objects.requireNonNull(how, "policy");
        return this;
    }

    private LadderBuilder add(TierBuilder builder, Consumer<TierBuilder> details) {
        details.accept(builder);
        tiers.add(builder.build());
        return this;
    }

    boolean isUntouched() {
        return tiers.isEmpty() && policy == null;
    }

    TierLadder build() {
        return new TierLadder(id, policy == null ? TierPolicy.LIFETIME : policy, tiers);
    }
}
