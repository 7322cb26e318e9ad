package dev.loyalty.program;

import dev.loyalty.program.Condition.CountAtLeast;
import dev.loyalty.program.Condition.MemberFor;
import dev.loyalty.value.Countable;
import dev.loyalty.value.GroupId;
import dev.loyalty.value.LadderId;
import dev.loyalty.value.TierId;
import java.time.Period;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Tiers in rising order, and the policy by which members move between them. The tier earned is the highest whose threshold is
 * reached, or whose condition holds, so every measure has exactly one tier.
 *
 * <p>Immutable and thread-safe. {@code equals} compares content.
 */
public final class TierLadder {

    /** How many tiers a ladder has at most. */
    public static final int MOST_TIERS = 1000;

    /** How many of them ask for more than a threshold at most: each is held against all tiers above it. */
    public static final int MOST_CONDITIONS = 100;

    private final LadderId id;
    private final TierPolicy policy;
    private final List<Tier> tiers;
    private final boolean conditional;
    private final List<Period> ages;
    private final List<Countable> counted;
    private final boolean countsOrders;
    private final boolean countsLevels;

    /**
     * A ladder, its tiers checked.
     *
     * @param id what code and journal call it; {@link LadderId#ONLY} where a program has one
     * @param policy how members qualify for its tiers
     * @param tiers at least one; the lowest at threshold 0, each threshold above those below, ids unique
     * @throws IllegalArgumentException if there is no tier or more than {@value #MOST_TIERS}, or more than
     *     {@value #MOST_CONDITIONS} on conditions, the lowest is not at 0, thresholds do not rise, a tier can never be
     *     earned because whoever does earns a higher one, currencies differ, or an id comes twice
     */
    public TierLadder(LadderId id, TierPolicy policy, List<Tier> tiers) {
        this.id = id;
        this.policy = policy;
        this.tiers = List.copyOf(tiers);
        Rising.check(id, this.tiers);
        this.conditional = tiers.stream().anyMatch(tier -> tier.condition() != null);
        List<Condition> required = this.tiers.stream()
                .flatMap(tier -> Requirements.of(tier.required()))
                .toList();
        this.counted = required.stream()
                .filter(CountAtLeast.class::isInstance)
                .map(count -> ((CountAtLeast) count).what())
                .distinct()
                .toList();
        this.countsOrders = counted.contains(Countable.ORDERS);
        this.countsLevels = counted.stream().anyMatch(Countable::level);
        this.ages = required.stream()
                .filter(MemberFor.class::isInstance)
                .map(age -> ((MemberFor) age).period())
                .distinct()
                .toList();
    }

    /** {@return what code and journal call it; {@link LadderId#ONLY} where a program has one} */
    public LadderId id() {
        return id;
    }

    /** {@return how members qualify for its tiers} */
    public TierPolicy policy() {
        return policy;
    }

    /** {@return the tiers, the lowest first} */
    public List<Tier> tiers() {
        return tiers;
    }

    /** {@return whether a tier takes anything else than its threshold} */
    public boolean isConditional() {
        return conditional;
    }

    /** {@return the membership ages that tiers ask for} */
    public List<Period> ages() {
        return ages;
    }

    /** {@return what is counted, because tiers ask for it} */
    public List<Countable> counted() {
        return counted;
    }

    /** {@return whether a tier asks for a number of orders} */
    public boolean countsOrders() {
        return countsOrders;
    }

    /** {@return whether a tier asks for units that are there} */
    public boolean countsLevels() {
        return countsLevels;
    }

    /** {@return whether time alone can move a member, or review whether to} */
    public boolean isTimed() {
        return policy.isTimed() || !ages.isEmpty();
    }

    /** {@return the tier at threshold 0} */
    public Tier lowest() {
        return tiers.get(0);
    }

    /**
     * The rank of the tier that a measure earns, where thresholds alone decide: the highest whose threshold it reaches.
     *
     * @param minor the measure in minor units of the thresholds' currency; may be negative, which earns the lowest tier
     * @return its position in {@link #tiers}
     */
    public int rankEarnedBy(long minor) {
        for (int rank = tiers.size() - 1; rank > 0; rank--) {
            if (minor >= tiers.get(rank).threshold().minor()) {
                return rank;
            }
        }
        return 0;
    }

    /**
     * The rank of a tier.
     *
     * @param tier its id
     * @return its position in {@link #tiers}; -1 if this ladder has none of that id
     */
    public int rank(TierId tier) {
        for (int rank = 0; rank < tiers.size(); rank++) {
            if (tiers.get(rank).id().equals(tier)) {
                return rank;
            }
        }
        return -1;
    }

    /**
     * Looks up a tier.
     *
     * @param tier its id
     * @return the tier, or empty if this ladder has none of that id
     */
    public Optional<Tier> find(TierId tier) {
        for (Tier candidate : tiers) {
            if (candidate.id().equals(tier)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    /**
     * The tier with an id that is known to be there.
     *
     * @param tier its id
     * @return the tier
     * @throws IllegalArgumentException if there is none; names those there are
     */
    public Tier tier(TierId tier) {
        return find(tier)
                .orElseThrow(() -> new IllegalArgumentException("ladder \"%s\" has no tier \"%s\"; it has %s"
                        .formatted(
                                id,
                                tier,
                                tiers.stream().map(t -> t.id().value()).collect(Collectors.joining(", ")))));
    }

    /**
     * The next tier up that can be earned.
     *
     * @param tier a tier of this ladder
     * @return the one above it, those by invitation left out, or empty at the top
     * @throws IllegalArgumentException if this ladder has no such tier
     */
    public Optional<Tier> above(TierId tier) {
        int next = tiers.indexOf(tier(tier)) + 1;
        while (next < tiers.size() && tiers.get(next).isByInvitation()) {
            next++;
        }
        return next < tiers.size() ? Optional.of(tiers.get(next)) : Optional.empty();
    }

    /**
     * The next level down that can be earned.
     *
     * @param rank a position in {@link #tiers}, above the lowest
     * @return the position of the one below it, those by invitation left out
     */
    public int below(int rank) {
        int next = rank - 1;
        while (tiers.get(next).isByInvitation()) {
            next--;
        }
        return next;
    }

    /** {@return whether a tier has a customer group} */
    public boolean hasGroups() {
        for (Tier tier : tiers) {
            if (tier.group() != null) {
                return true;
            }
        }
        return false;
    }

    /** {@return the customer groups of all tiers, sorted} */
    public Set<GroupId> groups() {
        return tiers.stream().map(Tier::group).filter(Objects::nonNull).collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TierLadder ladder
                && id.equals(ladder.id)
                && policy.equals(ladder.policy)
                && tiers.equals(ladder.tiers);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, policy, tiers);
    }

    /** {@return the ladder as code has it, for errors and logs} */
    @Override
    public String toString() {
        return "TierLadder[id=%s, policy=%s, tiers=%s]".formatted(id, policy, tiers);
    }
}
