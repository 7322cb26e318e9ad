package dev.loyalty.rules.member;

import dev.loyalty.command.Adjustment;
import dev.loyalty.command.CreditNote;
import dev.loyalty.command.Enrolment;
import dev.loyalty.command.ProfileUpdate;
import dev.loyalty.command.Refusal;
import dev.loyalty.command.TierPin;
import dev.loyalty.command.TierUnpin;
import dev.loyalty.event.BirthdayStated;
import dev.loyalty.event.CreditNoteIssued;
import dev.loyalty.event.Erased;
import dev.loyalty.event.Event;
import dev.loyalty.event.Frozen;
import dev.loyalty.event.Pin;
import dev.loyalty.event.PinEnded;
import dev.loyalty.event.ProfileChanged;
import dev.loyalty.event.SpendAdjusted;
import dev.loyalty.event.TierPinned;
import dev.loyalty.event.Unchanged;
import dev.loyalty.event.Unchanged.Why;
import dev.loyalty.event.Unfrozen;
import dev.loyalty.member.KnownBirthday;
import dev.loyalty.member.LadderState;
import dev.loyalty.member.Membership;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.program.TierLadder;
import dev.loyalty.rules.account.Aging;
import dev.loyalty.rules.calendar.Counting;
import dev.loyalty.rules.decision.Admission;
import dev.loyalty.rules.decision.Bounds;
import dev.loyalty.rules.decision.DecisionContext;
import dev.loyalty.rules.decision.Ruling;
import dev.loyalty.rules.journal.CreditDays;
import dev.loyalty.rules.tier.Tiers;
import dev.loyalty.value.LadderId;
import dev.loyalty.value.Money;
import dev.loyalty.value.Profile;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Currency;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What follows from what the shop says of a member, orders and activities apart. */
public final class DecideMembers {

    private DecideMembers() {}

    /**
     * Judges first what late rows of an import have left for later: from here on the tier stands still. Notes what is no longer earned
     * and has no grace, so that the end of the freeze gives it none.
     */
    public static Ruling freeze(DecisionContext on) {
        if (isFrozen(on)) {
            return unchanged(on, Why.ALREADY_FROZEN);
        }
        Tiers.catchUp(on.draft(), on.program());
        Tiers.beforeFreeze(on.draft(), on.program());
        on.draft().add(new Frozen());
        return Ruling.ACCEPTED;
    }

    /** Judges what happened meanwhile, to the member and in time. */
    public static Ruling unfreeze(DecisionContext on) {
        if (!isFrozen(on)) {
            return unchanged(on, Why.NOT_FROZEN);
        }
        on.draft().add(new Unfrozen());
        return new Ruling.Accepted(said -> Tiers.unfrozen(said, on.program()));
    }

    private static boolean isFrozen(DecisionContext on) {
        return on.draft().state().membership() == Membership.FROZEN;
    }

    public static Ruling adjust(DecisionContext on, Adjustment adjustment) {
        Money change = adjustment.money(on.program().currency());
        LoyaltyProgram then = on.programs().inForceAt(adjustment.occurredAt());
        return accepted(on, new SpendAdjusted(Counting.day(then, adjustment.occurredAt()), change));
    }

    public static Ruling credit(DecisionContext on, CreditNote credit) {
        LoyaltyProgram program = on.program();
        Money stated = credit.money(program.currency());
        Currency own = program.currency();
        BigDecimal rate = stated.currency().equals(own) ? null : on.rate();
        Refusal unconvertible = on.unconvertible(stated.currency(), credit.occurredAt());
        Refusal tooLarge =
                unconvertible != null ? unconvertible : Bounds.ofAmount(credit.customer(), stated, rate, own);
        if (tooLarge != null) {
            return new Ruling.Refused(tooLarge);
        }
        if (on.draft().state().membership() != Membership.ERASED) {
            Refusal refusal = Admission.admit(on, credit.customer(), credit.occurredAt());
            if (refusal != null) {
                return new Ruling.Refused(refusal);
            }
        }
        LoyaltyProgram then = on.programs().inForceAt(credit.occurredAt());
        LocalDate day = Counting.day(then, credit.occurredAt());
        Money counted = rate == null ? stated : stated.convertedAt(rate, own);
        return accepted(
                on,
                new CreditNoteIssued(
                        credit.shop(),
                        credit.number(),
                        day,
                        stated,
                        rate,
                        counted,
                        CreditDays.against(then.spend(), on.draft().state(), day, counted)));
    }

    public static Ruling enrol(DecisionContext on, Enrolment enrolment) {
        Instant last = on.draft().before().lastAt();
        boolean erased = on.draft().state().membership() == Membership.ERASED;
        if (erased && last != null && enrolment.occurredAt().isBefore(last)) {
            return new Ruling.Refused(
                    new Refusal.EnrolledBeforeErasure(enrolment.customer(), enrolment.occurredAt(), last));
        }
        if (on.draft().state().membership().isMember()) {
            on.draft().add(new Unchanged(Why.ALREADY_ENROLLED));
        } else {
            Admission.enrol(on, enrolment.occurredAt(), true);
        }
        if (enrolment.profile() != null) {
            change(on, enrolment.profile());
        }
        return on.accepted();
    }

    public static Ruling profile(DecisionContext on, ProfileUpdate update) {
        if (on.draft().state().membership() == Membership.ERASED) {
            return new Ruling.Refused(new Refusal.MemberErased(update.customer()));
        }
        change(on, update.profile());
        return on.accepted();
    }

    /** The birthday is of the profile, but rules must see it. */
    private static void change(DecisionContext on, Profile profile) {
        on.draft().add(new ProfileChanged());
        KnownBirthday known = on.draft().state().birthday();
        MonthDay before = known == null ? null : known.day();
        if (!Objects.equals(before, profile.birthday())) {
            on.draft().add(new BirthdayStated(profile.birthday()));
        }
    }

    public static Ruling erase(DecisionContext on) {
        boolean already = on.draft().state().membership() == Membership.ERASED;
        if (already) {
            return unchanged(on, Why.ALREADY_ERASED);
        }
        Aging.forfeit(on.draft(), on.programs(), on.program());
        return accepted(on, new Erased());
    }

    public static Ruling pin(DecisionContext on, TierPin pin) {
        LoyaltyProgram program = on.program();
        TierLadder ladder = ladder(program, pin.ladder());
        Instant until = pin.end(program.zone());
        if (until != null && !until.isAfter(on.draft().at())) {
            throw new IllegalArgumentException(
                    "the pin would end at %s, but now is %s: give it an end in the future, or none"
                            .formatted(until, on.draft().at()));
        }
        return accepted(on, new TierPinned(ladder.id(), ladder.tier(pin.tier()).id(), pin.mode(), until));
    }

    public static Ruling unpin(DecisionContext on, TierUnpin unpin) {
        LadderId ladder = ladder(on.program(), unpin.ladder()).id();
        Pin pin = on.draft().state().ladder(ladder).map(LadderState::pin).orElse(null);
        if (pin == null) {
            return unchanged(on, Why.NOT_PINNED);
        }
        on.draft().add(new PinEnded(ladder, pin.tier(), PinEnded.Why.TAKEN_BACK));
        return new Ruling.Accepted(said -> Tiers.unpinned(said, on.program(), Set.of(ladder), on.upOnly()));
    }

    private static TierLadder ladder(LoyaltyProgram program, @Nullable LadderId named) {
        if (named == null && program.ladders().size() > 1) {
            throw new IllegalArgumentException(
                    "program \"%s\" has several ladders, but the command names none: name the one that is meant, by on(…)"
                            .formatted(program.id()));
        }
        return named == null ? program.ladder() : program.ladder(named);
    }

    private static Ruling accepted(DecisionContext on, Event event) {
        on.draft().add(event);
        return on.accepted();
    }

    private static Ruling unchanged(DecisionContext on, Why why) {
        on.draft().add(new Unchanged(why));
        return Ruling.ACCEPTED;
    }
}
