package dev.loyalty.rules;

import dev.loyalty.command.Activity;
import dev.loyalty.command.ActivityVoid;
import dev.loyalty.command.Adjustment;
import dev.loyalty.command.Cancellation;
import dev.loyalty.command.Capture;
import dev.loyalty.command.Command;
import dev.loyalty.command.Confirmation;
import dev.loyalty.command.Conversion;
import dev.loyalty.command.Credit;
import dev.loyalty.command.CreditNote;
import dev.loyalty.command.Debit;
import dev.loyalty.command.DebtWaiver;
import dev.loyalty.command.Enrolment;
import dev.loyalty.command.Erasure;
import dev.loyalty.command.Expiration;
import dev.loyalty.command.Freeze;
import dev.loyalty.command.Hold;
import dev.loyalty.command.Opening;
import dev.loyalty.command.Order;
import dev.loyalty.command.OrderCommand;
import dev.loyalty.command.OrderSnapshot;
import dev.loyalty.command.ProfileUpdate;
import dev.loyalty.command.Refund;
import dev.loyalty.command.RefundVoid;
import dev.loyalty.command.Refusal;
import dev.loyalty.command.Reinstatement;
import dev.loyalty.command.Release;
import dev.loyalty.command.Reversal;
import dev.loyalty.command.Revision;
import dev.loyalty.command.ScheduleCancellation;
import dev.loyalty.command.ScheduledCredit;
import dev.loyalty.command.TierPin;
import dev.loyalty.command.TierUnpin;
import dev.loyalty.command.Transfer;
import dev.loyalty.command.Unfreeze;
import dev.loyalty.command.UnitAdjustment;
import dev.loyalty.command.UnitConfirmation;
import dev.loyalty.rules.activity.DecideActivities;
import dev.loyalty.rules.balance.DecideBalances;
import dev.loyalty.rules.balance.DecideConfirmations;
import dev.loyalty.rules.balance.DecideConversions;
import dev.loyalty.rules.balance.DecideCorrections;
import dev.loyalty.rules.balance.DecideHolds;
import dev.loyalty.rules.balance.DecideReversals;
import dev.loyalty.rules.balance.Scheduling;
import dev.loyalty.rules.balance.Transferring;
import dev.loyalty.rules.decision.Admission;
import dev.loyalty.rules.decision.DecisionContext;
import dev.loyalty.rules.decision.Ruling;
import dev.loyalty.rules.member.DecideMembers;
import dev.loyalty.rules.order.DecideEdits;
import dev.loyalty.rules.order.DecideOrders;
import dev.loyalty.rules.order.DecideRefunds;
import dev.loyalty.rules.order.OrderBook;
import java.util.function.Supplier;

/**
 * What follows from each kind of command.
 *
 * @param on what is on the table
 */
record Deciding(DecisionContext on) implements Command.Visitor<Ruling> {

    @Override
    public Ruling on(Order command) {
        return DecideOrders.order(on, book(command), command);
    }

    @Override
    public Ruling on(OrderSnapshot command) {
        return DecideEdits.sync(on, book(command), command);
    }

    @Override
    public Ruling on(Revision command) {
        return DecideEdits.revision(on, book(command), command);
    }

    @Override
    public Ruling on(Refund command) {
        return DecideRefunds.refund(on, book(command), command);
    }

    @Override
    public Ruling on(RefundVoid command) {
        return DecideRefunds.takeBack(on, book(command), command);
    }

    @Override
    public Ruling on(Cancellation command) {
        return DecideOrders.cancellation(on, book(command), command);
    }

    @Override
    public Ruling on(Reinstatement command) {
        return DecideOrders.reinstatement(on, book(command));
    }

    @Override
    public Ruling on(Confirmation command) {
        return DecideOrders.confirmation(on, book(command), command);
    }

    @Override
    public Ruling on(Activity command) {
        return DecideActivities.report(on, command);
    }

    @Override
    public Ruling on(ActivityVoid command) {
        return DecideActivities.takeBack(on, command);
    }

    @Override
    public Ruling on(CreditNote command) {
        return DecideMembers.credit(on, command);
    }

    @Override
    public Ruling on(Adjustment command) {
        return ofAMember(command, () -> DecideMembers.adjust(on, command));
    }

    @Override
    public Ruling on(Enrolment command) {
        return DecideMembers.enrol(on, command);
    }

    @Override
    public Ruling on(TierPin command) {
        return ofAMember(command, () -> DecideMembers.pin(on, command));
    }

    @Override
    public Ruling on(TierUnpin command) {
        return ofAMember(command, () -> DecideMembers.unpin(on, command));
    }

    @Override
    public Ruling on(ProfileUpdate command) {
        return DecideMembers.profile(on, command);
    }

    @Override
    public Ruling on(Freeze command) {
        return ofAMember(command, () -> DecideMembers.freeze(on));
    }

    @Override
    public Ruling on(Unfreeze command) {
        return ofAMember(command, () -> DecideMembers.unfreeze(on));
    }

    @Override
    public Ruling on(Erasure command) {
        return DecideMembers.erase(on);
    }

    @Override
    public Ruling on(Credit command) {
        return ofAMember(command, () -> DecideBalances.credit(on, command));
    }

    @Override
    public Ruling on(Debit command) {
        return ofAMember(command, () -> DecideBalances.debit(on, command));
    }

    @Override
    public Ruling on(Hold command) {
        return ofAMember(command, () -> DecideHolds.hold(on, command));
    }

    @Override
    public Ruling on(Capture command) {
        return ofAMember(command, () -> DecideHolds.capture(on, command));
    }

    @Override
    public Ruling on(Release command) {
        return ofAMember(command, () -> DecideHolds.release(on, command));
    }

    @Override
    public Ruling on(DebtWaiver command) {
        return ofAMember(command, () -> DecideBalances.waive(on, command));
    }

    @Override
    public Ruling on(Opening command) {
        return ofAMember(command, () -> DecideCorrections.open(on, command));
    }

    @Override
    public Ruling on(UnitAdjustment command) {
        return ofAMember(command, () -> DecideCorrections.adjust(on, command));
    }

    @Override
    public Ruling on(UnitConfirmation command) {
        return ofAMember(command, () -> DecideConfirmations.confirm(on, command));
    }

    @Override
    public Ruling on(ScheduledCredit command) {
        return ofAMember(command, () -> Scheduling.schedule(on, command));
    }

    @Override
    public Ruling on(ScheduleCancellation command) {
        return ofAMember(command, () -> Scheduling.cancel(on, command));
    }

    @Override
    public Ruling on(Conversion command) {
        return ofAMember(command, () -> DecideConversions.convert(on, command));
    }

    @Override
    public Ruling on(Transfer command) {
        return ofAMember(command, () -> Transferring.send(on, command));
    }

    @Override
    public Ruling on(Expiration command) {
        return ofAMember(command, () -> DecideBalances.expire(on, command));
    }

    @Override
    public Ruling on(Reversal command) {
        return ofAMember(command, () -> DecideReversals.reverse(on, command));
    }

    private OrderBook book(OrderCommand command) {
        return new OrderBook(on, command.ref().order());
    }

    private Ruling ofAMember(Command command, Supplier<Ruling> ruling) {
        Refusal refusal = Admission.requireMember(on, command.customer());
        return refusal == null ? ruling.get() : new Ruling.Refused(refusal);
    }
}
