package dev.loyalty.command;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Objects;

/** The code of each kind of refusal. Shops count and look up by it: it stays, whatever becomes of the type's name. */
final class RefusalCodes {

    static final Map<Class<? extends Refusal>, String> CODES = Map.ofEntries(
            entry(Refusal.NotAMember.class, "NotAMember"),
            entry(Refusal.MemberErased.class, "MemberErased"),
            entry(Refusal.EnrolledBeforeErasure.class, "EnrolledBeforeErasure"),
            entry(Refusal.BeforeJoining.class, "BeforeJoining"),
            entry(Refusal.InTheFuture.class, "InTheFuture"),
            entry(Refusal.TooLongAgo.class, "TooLongAgo"),
            entry(Refusal.SpendTooLarge.class, "SpendTooLarge"),
            entry(Refusal.NoExchangeRates.class, "NoExchangeRates"),
            entry(Refusal.ActivityUndeclared.class, "ActivityUndeclared"),
            entry(Refusal.ActivityUnknown.class, "ActivityUnknown"),
            entry(Refusal.RateUnknown.class, "RateUnknown"),
            entry(BalanceRefusal.BalanceUnknown.class, "BalanceUnknown"),
            entry(BalanceRefusal.NotEnoughUnits.class, "NotEnoughUnits"),
            entry(BalanceRefusal.BalanceFull.class, "BalanceFull"),
            entry(AccountRefusal.AccountInUse.class, "AccountInUse"),
            entry(AccountRefusal.NothingToConfirm.class, "NothingToConfirm"),
            entry(AccountRefusal.TooManyScheduled.class, "TooManyScheduled"),
            entry(AccountRefusal.NotScheduled.class, "NotScheduled"),
            entry(AccountRefusal.RecipientUnknown.class, "RecipientUnknown"),
            entry(AccountRefusal.RecipientFull.class, "RecipientFull"),
            entry(AccountRefusal.BalanceRetired.class, "BalanceRetired"),
            entry(AccountRefusal.LimitReached.class, "LimitReached"),
            entry(BalanceRefusal.TooManyUnits.class, "TooManyUnits"),
            entry(BalanceRefusal.TooManyEnds.class, "TooManyEnds"),
            entry(BalanceRefusal.TooManyHolds.class, "TooManyHolds"),
            entry(BalanceRefusal.DebtOpen.class, "DebtOpen"),
            entry(BalanceRefusal.MemberFrozen.class, "MemberFrozen"),
            entry(BalanceRefusal.HoldUnknown.class, "HoldUnknown"),
            entry(BalanceRefusal.HoldExceeded.class, "HoldExceeded"),
            entry(BalanceRefusal.HoldResolved.class, "HoldResolved"),
            entry(ReversalRefusal.NothingToReverse.class, "NothingToReverse"),
            entry(ReversalRefusal.NotReversible.class, "NotReversible"),
            entry(ReversalRefusal.ReversalShort.class, "ReversalShort"),
            entry(OrderRefusal.AlreadyPaid.class, "AlreadyPaid"),
            entry(OrderRefusal.OrderUnknown.class, "OrderUnknown"),
            entry(OrderRefusal.RefundExceedsOrder.class, "RefundExceedsOrder"),
            entry(OrderRefusal.LineUnknown.class, "LineUnknown"),
            entry(OrderRefusal.ReturnExceedsLine.class, "ReturnExceedsLine"),
            entry(OrderRefusal.RefundDiffers.class, "RefundDiffers"),
            entry(OrderRefusal.RefundUnknown.class, "RefundUnknown"),
            entry(OrderRefusal.RevisionBelowRefunds.class, "RevisionBelowRefunds"),
            entry(OrderRefusal.RevisionNeedsLines.class, "RevisionNeedsLines"),
            entry(OrderRefusal.RevisionBelowReturns.class, "RevisionBelowReturns"));

    private RefusalCodes() {}

    static String of(Refusal refusal) {
        return Objects.requireNonNull(CODES.get(refusal.getClass()), () -> "no code for " + refusal.getClass());
    }
}
