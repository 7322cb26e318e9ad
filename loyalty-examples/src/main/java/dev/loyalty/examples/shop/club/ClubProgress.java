package dev.loyalty.examples.shop.club;

import dev.loyalty.event.Outlook;
import dev.loyalty.event.Pin;
import dev.loyalty.member.LadderView;
import dev.loyalty.member.MemberView;
import dev.loyalty.member.Membership;
import dev.loyalty.member.Progress;
import dev.loyalty.program.Tier;
import dev.loyalty.program.TierLadder;
import dev.loyalty.value.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a progress bar shows, ready to be printed by any kind of page.
 *
 * @param isMember whether this is a member
 * @param isFrozen whether the membership is frozen: the tier stands still and gives nothing
 * @param tierId the tier held; empty for a stranger
 * @param tier its name
 * @param nextId the next tier; empty at the top
 * @param next its name
 * @param spent what counts
 * @param threshold from where on the next tier is reached; null at the top
 * @param missing what is missing; null at the top
 * @param basket what a basket must come to before the member's own discount, so that nothing is missing; null at the top
 * @param percent how far it is, 100 only when it is reached
 * @param validThrough the last day of the tier if nothing more is bought; null for without end
 * @param falls what time will do, and what keeps the tier; null if nothing
 * @param fallsTo the name of the tier below; empty if nothing falls
 * @param steps all tiers, the lowest first
 */
public record ClubProgress(
        boolean isMember,
        boolean isFrozen,
        String tierId,
        String tier,
        String nextId,
        String next,
        Money spent,
        @Nullable Money threshold,
        @Nullable Money missing,
        @Nullable Money basket,
        int percent,
        @Nullable LocalDate validThrough,
        @Nullable Outlook falls,
        String fallsTo,
        List<Step> steps) {

    /**
     * A tier on the way up.
     *
     * @param id the tier
     * @param name its name
     * @param from from where on it is reached
     * @param isHeld whether it is the one that is held
     * @param isReached whether it is held or below the one that is
     */
    public record Step(String id, String name, Money from, boolean isHeld, boolean isReached) {}

    // show: progress
    /** Reads it off a view of the engine's. */
    public static ClubProgress of(MemberView view, TierLadder ladder, Locale locale) {
        LadderView standing = view.ladder(ladder.id());
        Progress progress = standing.progress();
        Tier held = standing.held();
        Tier next = progress.nextTier().flatMap(ladder::find).orElse(null);
        Outlook falls = standing.ahead();
        return new ClubProgress(
                view.isMember(),
                view.membership() == Membership.FROZEN,
                id(held),
                name(held, locale),
                id(next),
                name(next, locale),
                progress.spent(),
                progress.threshold(),
                progress.missing(),
                progress.basket(),
                progress.percent(),
                validThrough(standing, ladder),
                falls,
                falls == null ? "" : name(ladder.tier(falls.to()), locale),
                steps(ladder, held, locale));
    }
    // end

    /**
     * The engine's day is the last one of the tier held or of a higher one. Where exactly this tier was given by hand and a higher one is
     * earned underneath, the tier itself ends with what was given.
     */
    private static @Nullable LocalDate validThrough(LadderView standing, TierLadder ladder) {
        LocalDate byTime = standing.validThrough().orElse(null);
        Pin pin = standing.pin();
        Instant end = pin == null || !isHeldDown(pin, standing.earned(), ladder) ? null : pin.until();
        if (end == null) {
            return byTime;
        }
        LocalDate byHand = end.atZone(ClubProgram.ZONE).toLocalDate().minusDays(1);
        return byTime == null || byHand.isBefore(byTime) ? byHand : byTime;
    }

    private static boolean isHeldDown(Pin pin, @Nullable Tier earned, TierLadder ladder) {
        return pin.mode() == Pin.Mode.EXACT && earned != null && ladder.rank(earned.id()) > ladder.rank(pin.tier());
    }

    /** {@return whether there is a tier above} */
    public boolean hasNext() {
        return !nextId.isEmpty();
    }

    /** {@return whether the next tier is paid for, but the one held is fixed: by hand, or because the membership is frozen} */
    public boolean isHeldBack() {
        return missing != null && missing.isZero();
    }

    private static List<Step> steps(TierLadder ladder, @Nullable Tier held, Locale locale) {
        int rank = held == null ? -1 : ladder.rank(held.id());
        return ladder.tiers().stream()
                .map(tier -> new Step(
                        tier.id().value(),
                        tier.name().in(locale),
                        tier.threshold(),
                        ladder.rank(tier.id()) == rank,
                        ladder.rank(tier.id()) <= rank))
                .toList();
    }

    private static String id(@Nullable Tier tier) {
        return tier == null ? "" : tier.id().value();
    }

    private static String name(@Nullable Tier tier, Locale locale) {
        return tier == null ? "" : tier.name().in(locale);
    }
}
