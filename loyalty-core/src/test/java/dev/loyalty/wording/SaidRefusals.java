package dev.loyalty.wording;

import static dev.loyalty.wording.Said.NOON;
import static dev.loyalty.wording.Said.ORDER;
import static dev.loyalty.wording.Said.eur;

import dev.loyalty.command.OrderRefusal;
import dev.loyalty.command.OrderRefusal.PartExceeded;
import dev.loyalty.command.OrderRefusal.RefundExceedsOrder;
import dev.loyalty.command.Refusal;
import dev.loyalty.value.ActivityKind;
import dev.loyalty.value.ActivityRef;
import dev.loyalty.value.CustomerId;
import dev.loyalty.value.Part;
import dev.loyalty.value.RefundId;
import dev.loyalty.value.Returned;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/** An example of each refusal. */
final class SaidRefusals {

    private static final CustomerId ADA = CustomerId.of("4711");
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Currency USD = Currency.getInstance("USD");
    private static final RefundId REFUND = RefundId.of("r-1");
    private static final ActivityKind REVIEW = ActivityKind.of("review");
    private static final Instant EARLIEST = Instant.parse("2020-01-01T00:00:00Z");

    private SaidRefusals() {}

    static List<Refusal> all() {
        List<Refusal> all = new ArrayList<>();
        all.addAll(ofMembers());
        all.addAll(SaidBalances.refusals());
        all.addAll(ofOrders());
        for (Part part : Part.values()) {
            all.add(exceeds(part, false));
        }
        all.add(exceeds(Part.SHIPPING, true));
        return all;
    }

    private static List<Refusal> ofMembers() {
        return List.of(
                new Refusal.NotAMember(ADA),
                new Refusal.MemberErased(ADA),
                new Refusal.EnrolledBeforeErasure(ADA, NOON, NOON.plusSeconds(1)),
                new Refusal.BeforeJoining(NOON, NOON.plusSeconds(3600)),
                new Refusal.InTheFuture(NOON, NOON.minusSeconds(300)),
                new Refusal.TooLongAgo(Instant.parse("2019-12-31T12:00:00Z"), EARLIEST),
                new Refusal.TooLongAgo(Instant.EPOCH, EARLIEST),
                new Refusal.TooLongAgo(Instant.ofEpochMilli(NOON.getEpochSecond()), EARLIEST),
                new Refusal.SpendTooLarge(ADA, eur("9000000000000.00"), eur("10000000000000.00")),
                new Refusal.NoExchangeRates(USD, EUR),
                new Refusal.ActivityUndeclared(ActivityKind.of("reveiw"), List.of(REVIEW, ActivityKind.of("visit"))),
                new Refusal.ActivityUndeclared(REVIEW, List.of()),
                new Refusal.ActivityUnknown(ActivityRef.of(ADA, "review", "7")),
                new Refusal.RateUnknown(USD, EUR, NOON));
    }

    private static List<Refusal> ofOrders() {
        return List.of(
                new OrderRefusal.AlreadyPaid(ORDER, eur("50.00"), eur("60.00")),
                new OrderRefusal.OrderUnknown(ORDER),
                new RefundExceedsOrder(ORDER, REFUND, eur("60.00"), eur("50.00"), false, null),
                new RefundExceedsOrder(ORDER, REFUND, eur("60.00"), eur("0.00"), true, null),
                new OrderRefusal.LineUnknown(ORDER, REFUND, "shoe"),
                new OrderRefusal.ReturnExceedsLine(ORDER, REFUND, "shoe", 2, 1),
                new OrderRefusal.RefundDiffers(ORDER, REFUND, eur("50.00"), eur("60.00")),
                new OrderRefusal.RefundUnknown(ORDER, REFUND),
                new OrderRefusal.RevisionBelowRefunds(ORDER, eur("50.00"), eur("60.00")),
                new OrderRefusal.RevisionNeedsLines(ORDER, List.of(Returned.of("shoe", 1), Returned.of("sock", 2))),
                new OrderRefusal.RevisionBelowReturns(ORDER, List.of(Returned.of("shoe", 1))));
    }

    private static Refusal exceeds(Part part, boolean oneTotal) {
        PartExceeded exceeded = new PartExceeded(part, eur("60.00"), eur("50.00"), oneTotal);
        return new RefundExceedsOrder(ORDER, REFUND, eur("60.00"), eur("50.00"), false, exceeded);
    }
}
