package dev.loyalty.examples.shop.club;

import dev.loyalty.event.BoundCrossed;
import dev.loyalty.event.Outlook;
import dev.loyalty.event.TierReason;
import dev.loyalty.member.AccountView;
import dev.loyalty.member.LadderView;
import dev.loyalty.member.MemberView;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.program.MessageKind;
import dev.loyalty.program.Tier;
import dev.loyalty.program.TierLadder;
import dev.loyalty.spi.Message;
import dev.loyalty.spi.Message.Envelope;
import dev.loyalty.spi.Message.NamedTier;
import dev.loyalty.spi.Message.Standing;
import dev.loyalty.value.Profile;
import dev.loyalty.value.Units;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Messages that members could get today, to try a text that need not be in use yet. The figures are the member's own. */
public final class MailPreview {

    private final LoyaltyProgram program;
    private final Locale locale;

    /** Messages in a language. */
    public MailPreview(LoyaltyProgram program, Locale locale) {
        this.program = program;
        this.locale = locale;
    }

    /**
     * The message that a member could get today.
     *
     * @return the message; empty if this member could get none of that kind: nobody falls below the lowest tier
     */
    public Optional<Message> message(MessageKind kind, MemberView view) {
        LadderView ladder = view.ladder(program.ladder().id());
        Tier held = ladder.held();
        return held == null ? Optional.empty() : Optional.ofNullable(message(kind, view, ladder, held));
    }

    private @Nullable Message message(MessageKind kind, MemberView view, LadderView ladder, Tier held) {
        Envelope envelope =
                new Envelope("preview", view.customer(), new Profile(locale, Map.of(), null), view.asOf(), true);
        Standing standing = new Standing(ladder.ladder(), named(held), view.benefits(), ladder.progress());
        int years = years(view.joinedAt(), view.asOf());
        return switch (kind) {
            case ENROLLED -> new Message.Enrolled(envelope, List.of(standing));
            case PROMOTED -> moved(envelope, standing, held, -1);
            case DEMOTED -> moved(envelope, standing, held, 1);
            case DEMOTION_AHEAD -> ahead(envelope, standing, ladder.ahead());
            case BIRTHDAY -> new Message.Birthday(envelope, day(view.asOf()), List.of(standing));
            case MEMBERSHIP_ANNIVERSARY ->
                new Message.MembershipAnniversary(
                        envelope, day(since(view.joinedAt(), view)), years, List.of(standing));
            case TIER_ANNIVERSARY ->
                new Message.TierAnniversary(envelope, standing, day(since(ladder.since(), view)), years);
            case UNITS_EXPIRE_SOON ->
                ending(view)
                        .map(account -> new Message.UnitsExpireSoon(
                                envelope, account.balance(), account.available(), day(view.asOf())))
                        .orElse(null);
            case UNITS_EXPIRED ->
                ending(view)
                        .map(account -> new Message.UnitsExpired(envelope, account.balance(), account.available()))
                        .orElse(null);
            case UNITS_RECEIVED ->
                ending(view)
                        .map(account -> new Message.UnitsReceived(envelope, account.balance(), account.available()))
                        .orElse(null);
            case BELOW_LEAST -> crossed(view, envelope, BoundCrossed.What.BELOW_LEAST);
            case LEAST_AGAIN -> crossed(view, envelope, BoundCrossed.What.LEAST_AGAIN);
            case MOST_REACHED -> crossed(view, envelope, BoundCrossed.What.MOST_REACHED);
        };
    }

    private static @Nullable Message crossed(MemberView view, Envelope envelope, BoundCrossed.What what) {
        return ending(view)
                .map(account -> new Message.BoundCrossed(
                        envelope, account.balance(), what, account.total(), bound(account, what)))
                .orElse(null);
    }

    private static Units bound(AccountView account, BoundCrossed.What what) {
        Units most = account.balance().most();
        return what == BoundCrossed.What.MOST_REACHED && most != null
                ? most
                : account.balance().least();
    }

    /** The first account that the member sees. */
    private static Optional<AccountView> ending(MemberView view) {
        return view.accounts().stream()
                .filter(account -> account.balance().shown())
                .findFirst();
    }

    private @Nullable Message moved(Envelope envelope, Standing standing, Tier held, int from) {
        TierLadder ladder = program.ladder();
        int before = ladder.rank(held.id()) + from;
        if (before < 0 || before >= ladder.tiers().size()) {
            return null;
        }
        NamedTier other = named(ladder.tiers().get(before));
        TierReason.Code code = from < 0 ? TierReason.Code.THRESHOLD_REACHED : TierReason.Code.BELOW_THRESHOLD;
        TierReason reason = new TierReason(code, standing.progress().spent(), held.threshold(), 1);
        return from < 0
                ? new Message.Promoted(envelope, other, standing, reason)
                : new Message.Demoted(envelope, other, standing, reason);
    }

    private @Nullable Message ahead(Envelope envelope, Standing standing, @Nullable Outlook ahead) {
        return ahead == null
                ? null
                : new Message.DemotionAhead(
                        envelope, standing, named(program.ladder().tier(ahead.to())), ahead);
    }

    private NamedTier named(Tier tier) {
        return new NamedTier(tier.id(), tier.name().in(locale));
    }

    private static Instant since(@Nullable Instant since, MemberView view) {
        return since == null ? view.asOf() : since;
    }

    private LocalDate day(Instant instant) {
        return instant.atZone(program.zone()).toLocalDate();
    }

    private int years(@Nullable Instant since, Instant now) {
        int years = since == null ? 0 : Period.between(day(since), day(now)).getYears();
        return Math.max(1, years);
    }
}
