package dev.loyalty.program;

import dev.loyalty.value.GroupId;
import dev.loyalty.value.LadderId;
import dev.loyalty.value.TierId;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Tiers in rising order, and the policy by which members move between them. There are only thresholds, so there is no gap and no
 * overlap: every measure has exactly one tier.
 *
 * @param id what code and journal call it; {@link LadderId#ONLY} where a program has one
 * @param policy how members qualify for its tiers
 * @param tiers at least one; the lowest at threshold 0, each above the one before, ids unique
 */
public record TierLadder(LadderId id, TierPolicy policy, List<Tier> tiers) {

    /**
     * Checks the order of the tiers.
     *
     * @param id what code and journal call it; {@link LadderId#ONLY} where a program has one
     * @param policy how members qualify for its tiers
     * @param tiers at least one; the lowest at threshold 0, each above the one before, ids unique
     * @throws IllegalArgumentException if there is no tier, the lowest is not at 0, thresholds do not rise, currencies differ, or
     *     an id comes twice
     */
    public TierLadder {
        tiers = List.copyOf(tiers);
        if (tiers.isEmpty()) {
            throw new IllegalArgumentException(
                    "ladder \"" + id + "\" has no tiers: give at least one, with threshold 0");
        }
        Tier below = tiers.get(0);
        if (!below.threshold().isZero()) {
            throw new IllegalArgumentException(
                    "the lowest tier of ladder \"%s\" is \"%s\" at %s: the lowest must be at 0"
                            .formatted(id, below.id(), below.threshold()));
        }
        Set<TierId> ids = new HashSet<>(Set.of(below.id()));
        for (Tier tier : tiers.subList(1, tiers.size())) {
            if (!tier.threshold().isGreaterThan(below.threshold())) {
                throw new IllegalArgumentException(
                        "tier \"%s\" at %s comes after \"%s\" at %s: thresholds must rise from tier to tier"
                                .formatted(tier.id(), tier.threshold(), below.id(), below.threshold()));
            }
            if (!ids.add(tier.id())) {
                throw new IllegalArgumentException(
                        "tier \"%s\" comes twice in ladder \"%s\": ids must be unique".formatted(tier.id(), id));
            }
            below = tier;
        }
    }

    /** {@return the tier at threshold 0} */
    public Tier lowest() {
        return tiers.get(0);
    }

    /**
     * The rank of the tier that a measure earns: the highest whose threshold it reaches.
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
     * The next tier up.
     *
     * @param tier a tier of this ladder
     * @return the one above it, or empty at the top
     * @throws IllegalArgumentException if this ladder has no such tier
     */
    public Optional<Tier> above(TierId tier) {
        int next = tiers.indexOf(tier(tier)) + 1;
        return next < tiers.size() ? Optional.of(tiers.get(next)) : Optional.empty();
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
}
