package dev.loyalty.oracle.balances;

import dev.loyalty.command.Capture;
import dev.loyalty.command.Command;
import dev.loyalty.command.Conversion;
import dev.loyalty.command.Credit;
import dev.loyalty.command.Debit;
import dev.loyalty.command.DebtWaiver;
import dev.loyalty.command.Enrolment;
import dev.loyalty.command.Erasure;
import dev.loyalty.command.Expiration;
import dev.loyalty.command.Freeze;
import dev.loyalty.command.Hold;
import dev.loyalty.command.Opening;
import dev.loyalty.command.Order;
import dev.loyalty.command.ProfileUpdate;
import dev.loyalty.command.Release;
import dev.loyalty.command.Reversal;
import dev.loyalty.command.ScheduleCancellation;
import dev.loyalty.command.ScheduledCredit;
import dev.loyalty.command.Unfreeze;
import dev.loyalty.command.UnitAdjustment;
import dev.loyalty.command.UnitConfirmation;
import dev.loyalty.event.CommandKind;
import dev.loyalty.value.Amount;
import dev.loyalty.value.CustomerId;
import dev.loyalty.value.Note;
import dev.loyalty.value.OrderRef;
import dev.loyalty.value.Parts;
import dev.loyalty.value.Profile;
import java.util.Map;

/** Turns deeds into the library's commands. */
final class Commands {

    static final CustomerId ADA = CustomerId.of("ada");
    private static final Note NOTE = new Note("why", "who");

    private Commands() {}

    /** The command that says it. */
    static Command of(Deed deed) {
        if (deed instanceof Deed.Credited it) {
            Credit credit = Credit.of(ADA, it.ticket(), it.balance(), it.units(), it.at())
                    .from(it.kind());
            return it.through() == null ? credit : credit.through(it.through());
        } else if (deed instanceof Deed.Debited it) {
            return Debit.of(ADA, it.ticket(), it.balance(), it.units(), it.at());
        } else if (deed instanceof Deed.Waived it) {
            DebtWaiver all = DebtWaiver.of(ADA, it.ticket(), it.balance(), NOTE, it.at());
            return it.units() == null ? all : all.upTo(it.units());
        } else if (deed instanceof Deed.Confirmed it) {
            return UnitConfirmation.of(ADA, it.balance(), it.of(), it.at());
        } else if (deed instanceof Deed.Scheduled it) {
            ScheduledCredit credit = ScheduledCredit.of(ADA, it.ticket(), it.balance(), it.units(), it.due(), it.at())
                    .from(it.kind());
            return it.through() == null ? credit : credit.through(it.through());
        } else if (deed instanceof Deed.Unscheduled it) {
            return ScheduleCancellation.of(ADA, it.balance(), it.of(), it.at());
        } else if (deed instanceof Deed.Opened it) {
            return opened(it);
        } else if (deed instanceof Deed.Adjusted it) {
            UnitAdjustment adjustment = UnitAdjustment.of(ADA, it.ticket(), it.balance(), it.units(), NOTE, it.at())
                    .from(it.kind());
            return it.through() == null ? adjustment : adjustment.through(it.through());
        } else if (deed instanceof Deed.Converted it) {
            return Conversion.of(ADA, it.ticket(), it.balance(), it.units(), it.to(), it.at())
                    .at(it.take(), it.give())
                    .rounding(it.rounding())
                    .from(it.kind());
        } else if (deed instanceof Deed.Ended it) {
            Expiration all = Expiration.of(ADA, it.ticket(), it.balance(), NOTE, it.at());
            Expiration some = it.kind() == null ? all : all.ofKind(it.kind());
            return it.by() == null ? some : some.endingBy(it.by());
        } else if (deed instanceof Deed.Reversed it) {
            return Reversal.of(ADA, it.ticket(), it.balance(), kind(it.kind()), it.of(), it.at());
        } else if (deed instanceof Deed.Held it) {
            Hold hold = Hold.of(ADA, it.balance(), it.basket(), it.units(), it.at());
            Hold lasting = it.lasting() == null ? hold : hold.lasting(it.lasting());
            return it.id() == null ? lasting : lasting.withId(it.id());
        } else if (deed instanceof Deed.Captured it) {
            return captured(it);
        } else if (deed instanceof Deed.Released it) {
            Release release = Release.of(ADA, it.balance(), it.basket(), it.at());
            return it.id() == null ? release : release.withId(it.id());
        }
        return ofMember(deed);
    }

    private static Opening opened(Deed.Opened it) {
        Opening opening = Opening.of(ADA, it.ticket(), it.balance(), it.at()).owing(it.debt());
        for (Deed.Brought lot : it.lots()) {
            opening = opening.with(new Opening.Brought(Amount.of(lot.units()), lot.kind(), lot.from(), lot.through()));
        }
        return it.lastActive() == null ? opening : opening.lastActive(it.lastActive());
    }

    private static CommandKind kind(String deed) {
        return switch (deed) {
            case "Credited" -> CommandKind.CREDIT;
            case "Debited" -> CommandKind.DEBIT;
            case "Captured" -> CommandKind.CAPTURE;
            case "Held" -> CommandKind.HOLD;
            case "Released" -> CommandKind.RELEASE;
            case "Waived" -> CommandKind.DEBT_WAIVER;
            case "Converted" -> CommandKind.CONVERSION;
            case "Confirmed" -> CommandKind.UNIT_CONFIRMATION;
            case "Scheduled" -> CommandKind.SCHEDULED_CREDIT;
            case "Unscheduled" -> CommandKind.SCHEDULE_CANCELLATION;
            case "Opened" -> CommandKind.OPENING;
            case "Adjusted" -> CommandKind.UNIT_ADJUSTMENT;
            case "Ended" -> CommandKind.EXPIRATION;
            case "Reversed" -> CommandKind.REVERSAL;
            default -> throw new IllegalArgumentException(deed);
        };
    }

    private static Capture captured(Deed.Captured it) {
        Capture all = Capture.of(ADA, it.balance(), it.basket(), it.at());
        Capture some = it.units() == null ? all : all.of(it.units());
        Capture capture = it.keepsRest() ? some.keepingRest() : some;
        return it.id() == null ? capture : capture.withId(it.id());
    }

    private static Command ofMember(Deed deed) {
        if (deed instanceof Deed.Enrolled) {
            return Enrolment.of(ADA, deed.now());
        } else if (deed instanceof Deed.Frozen) {
            return Freeze.of(ADA, NOTE, deed.now());
        } else if (deed instanceof Deed.Unfrozen) {
            return Unfreeze.of(ADA, NOTE, deed.now());
        } else if (deed instanceof Deed.Erased) {
            return Erasure.of(ADA, deed.now());
        } else if (deed instanceof Deed.Ordered ordered) {
            return Order.of(OrderRef.of(ADA, ordered.order()), Parts.of("40.00", "0.00", "0.00", "0.00"), deed.now());
        } else if (deed instanceof Deed.Profiled profiled) {
            return ProfileUpdate.of(ADA, new Profile(null, Map.of("name", profiled.name())), deed.now());
        }
        throw new IllegalArgumentException("no command: " + deed);
    }
}
