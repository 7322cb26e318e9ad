package dev.loyalty.rules.journal;

import dev.loyalty.event.ActivityReported;
import dev.loyalty.event.ActivityVoided;
import dev.loyalty.event.BalanceEvent;
import dev.loyalty.event.Birthday;
import dev.loyalty.event.BirthdayStated;
import dev.loyalty.event.CreditNoteIssued;
import dev.loyalty.event.DaysPruned;
import dev.loyalty.event.DemotionAhead;
import dev.loyalty.event.Enrolled;
import dev.loyalty.event.Erased;
import dev.loyalty.event.Event;
import dev.loyalty.event.Frozen;
import dev.loyalty.event.GraceEnded;
import dev.loyalty.event.GraceStarted;
import dev.loyalty.event.MembershipAnniversary;
import dev.loyalty.event.Mentioned;
import dev.loyalty.event.OrderCancelled;
import dev.loyalty.event.OrderCounted;
import dev.loyalty.event.OrderExcess;
import dev.loyalty.event.OrderPaid;
import dev.loyalty.event.OrderRefunded;
import dev.loyalty.event.OrderReinstated;
import dev.loyalty.event.OrderRevised;
import dev.loyalty.event.OrderSynced;
import dev.loyalty.event.OrderTallied;
import dev.loyalty.event.OrderUnchanged;
import dev.loyalty.event.Pin;
import dev.loyalty.event.PinEnded;
import dev.loyalty.event.ProfileChanged;
import dev.loyalty.event.ProgramAdopted;
import dev.loyalty.event.RefundVoided;
import dev.loyalty.event.SpendAdjusted;
import dev.loyalty.event.TierAnniversary;
import dev.loyalty.event.TierChanged;
import dev.loyalty.event.TierEarned;
import dev.loyalty.event.TierPinned;
import dev.loyalty.event.Unchanged;
import dev.loyalty.event.Unfrozen;
import dev.loyalty.member.EarnedTier;
import dev.loyalty.member.KnownBirthday;
import dev.loyalty.member.LadderState;
import dev.loyalty.member.MemberState;
import dev.loyalty.member.Membership;
import dev.loyalty.member.Standings;
import dev.loyalty.value.LadderId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What becomes of a member by each kind of event. Sees only state and event, as all of {@link Evolve}.
 *
 * @param s the state before
 * @param seq the number of the event's entry
 * @param at the instant as of which the entry is judged
 */
public record After(MemberState s, long seq, Instant at) implements Event.Visitor<MemberState> {

    @Override
    public MemberState on(OrderPaid event) {
        return EvolveSpend.paid(s, event);
    }

    @Override
    public MemberState on(OrderRevised event) {
        return EvolveSpend.revised(s, event);
    }

    @Override
    public MemberState on(OrderRefunded event) {
        return EvolveSpend.changed(s, event, event.day(), event.change(), true);
    }

    @Override
    public MemberState on(OrderExcess event) {
        return s;
    }

    @Override
    public MemberState on(RefundVoided event) {
        return EvolveSpend.changed(s, event, event.day(), event.change(), true);
    }

    @Override
    public MemberState on(OrderCancelled event) {
        return EvolveSpend.changed(s, event, event.day(), event.change(), true);
    }

    @Override
    public MemberState on(OrderReinstated event) {
        return EvolveSpend.changed(s, event, event.day(), event.change(), true);
    }

    @Override
    public MemberState on(OrderCounted event) {
        return EvolveSpend.counted(s, List.of(event));
    }

    @Override
    public MemberState on(OrderTallied event) {
        return EvolveSpend.tallied(s, event);
    }

    @Override
    public MemberState on(OrderSynced event) {
        return s;
    }

    @Override
    public MemberState on(OrderUnchanged event) {
        return s;
    }

    @Override
    public MemberState on(CreditNoteIssued event) {
        return EvolveSpend.credited(s, event);
    }

    @Override
    public MemberState on(SpendAdjusted event) {
        return EvolveSpend.adjusted(s, event);
    }

    @Override
    public MemberState on(ActivityReported event) {
        return EvolveSpend.counted(s, event);
    }

    @Override
    public MemberState on(ActivityVoided event) {
        return EvolveSpend.uncounted(s, event);
    }

    @Override
    public MemberState on(TierChanged event) {
        return ladder(event.ladder(), standing -> standing.moved(event.to(), at));
    }

    @Override
    public MemberState on(TierPinned event) {
        Pin pin = new Pin(event.tier(), event.mode(), event.until());
        return ladder(event.ladder(), standing -> standing.pinned(pin));
    }

    @Override
    public MemberState on(PinEnded event) {
        return ladder(event.ladder(), standing -> standing.pinned(null));
    }

    @Override
    public MemberState on(TierEarned event) {
        return earned(event.ladder(), before -> EarnedTier.of(event.to(), at));
    }

    @Override
    public MemberState on(GraceStarted event) {
        return earned(event.ladder(), earned -> earned.grace(event.ends()));
    }

    @Override
    public MemberState on(GraceEnded event) {
        return earned(event.ladder(), earned -> earned.grace(null));
    }

    @Override
    public MemberState on(DemotionAhead event) {
        return earned(event.ladder(), earned -> earned.warned(event.ahead().on()));
    }

    @Override
    public MemberState on(TierAnniversary event) {
        return s;
    }

    @Override
    public MemberState on(Enrolled event) {
        return EvolveMembership.enrolled(s, event, seq);
    }

    @Override
    public MemberState on(ProgramAdopted event) {
        return EvolveMembership.adopted(s, event, seq, at);
    }

    @Override
    public MemberState on(DaysPruned event) {
        return EvolveSpend.pruned(s, event.before(), seq);
    }

    @Override
    public MemberState on(Birthday event) {
        KnownBirthday known = s.birthday();
        return known == null ? s : s.with(s.participation().knowing(known.cameOn(event.on())));
    }

    @Override
    public MemberState on(MembershipAnniversary event) {
        return s;
    }

    @Override
    public MemberState on(ProfileChanged event) {
        return s;
    }

    @Override
    public MemberState on(BirthdayStated event) {
        return s.with(s.participation().knowing(KnownBirthday.stated(s.birthday(), event.birthday())));
    }

    @Override
    public MemberState on(Frozen event) {
        return s.with(s.participation().as(Membership.FROZEN));
    }

    /** What was noted of ladders for the sake of the freeze goes with it. */
    @Override
    public MemberState on(Unfrozen event) {
        List<LadderState> ladders = new ArrayList<>(s.ladders());
        ladders.replaceAll(standing -> standing.earned(standing.earned().unfrozen()));
        return s.with(s.participation().as(Membership.ACTIVE)).with(new Standings(s.program(), ladders));
    }

    @Override
    public MemberState on(Erased event) {
        return s.with(s.participation().as(Membership.ERASED).knowing(null))
                .with(new Standings(s.program(), List.of()));
    }

    @Override
    public MemberState on(Unchanged event) {
        return s;
    }

    @Override
    public MemberState on(Mentioned event) {
        return s;
    }

    /** As of the day and instant of the event, so that what became available and what was given back is where it says. */
    @Override
    public MemberState on(BalanceEvent event) {
        MemberState after =
                s.with(s.accounts().with(event.balance(), account -> event.after(account.asOf(event.on(), at))));
        BalanceEvent.Measured measured = event.measured();
        return measured == null ? after : EvolveSpend.counted(after, event.balance(), measured);
    }

    private MemberState ladder(LadderId ladder, UnaryOperator<LadderState> change) {
        List<LadderState> ladders = new ArrayList<>(s.ladders());
        ladders.replaceAll(standing -> standing.ladder().equals(ladder) ? change.apply(standing) : standing);
        return s.with(new Standings(s.program(), ladders));
    }

    private MemberState earned(LadderId ladder, UnaryOperator<EarnedTier> change) {
        return ladder(ladder, standing -> standing.earned(change.apply(standing.earned())));
    }
}
