package dev.loyalty.properties;

import dev.loyalty.command.OrderRefusal;
import dev.loyalty.command.Refund;
import dev.loyalty.command.Refunding;
import dev.loyalty.member.Membership;
import dev.loyalty.program.ProgramHistory;
import dev.loyalty.properties.Answer.Said;
import dev.loyalty.value.Amount;
import dev.loyalty.value.CustomerId;
import dev.loyalty.value.Parts;
import java.math.BigInteger;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** The books of all members as somebody would keep them who has only paper: beside a world, told what it was told. */
final class NaiveBooks {

    private final Map<CustomerId, NaiveMember> members = new HashMap<>();

    NaiveMember of(CustomerId customer) {
        return members.computeIfAbsent(customer, unseen -> new NaiveMember());
    }

    /** Takes down what the world has just heard. */
    void heard(Said said, Instant now, ProgramHistory programs) {
        NaiveMember member = of(said.command().customer());
        member.timeIs(now, programs);
        if (said.isNew()) {
            member.accepted(said.command(), now, programs);
        }
    }

    /** Whether a refund that the world has not heard yet would take more than there is. */
    boolean exceeds(Refund refund) {
        NaiveOrder order = of(refund.customer()).order(refund.ref().order()).copy();
        if (!order.isPaid()) {
            return false;
        }
        if (!order.canReturn(refund.refund(), refund.refunding())) {
            return false;
        }
        BigInteger before = order.excess();
        Refunding refunding = refund.refunding();
        if (order.cancelled) {
            return NaiveOrder.stated(refunding).signum() > 0;
        }
        order.refund(refund.refund(), amounts(refunding));
        return order.excess().compareTo(before) > 0;
    }

    /** Without the pieces, which are never too much. */
    private static Refunding amounts(Refunding refunding) {
        return refunding instanceof Refunding.ByLines lines
                ? Refunding.parts(new Parts(Amount.ZERO, Amount.ZERO, lines.shipping(), lines.shippingTax()))
                : refunding;
    }

    static boolean isRefusedAsTooMuch(Answer answer) {
        return answer instanceof Answer.No no && no.refusal() instanceof OrderRefusal.RefundExceedsOrder;
    }

    static boolean isJudged(NaiveMember member) {
        return member.membership() == Membership.ACTIVE;
    }
}
