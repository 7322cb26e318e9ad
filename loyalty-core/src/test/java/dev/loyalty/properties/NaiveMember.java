package dev.loyalty.properties;

import dev.loyalty.command.Adjustment;
import dev.loyalty.command.Bought;
import dev.loyalty.command.Cancellation;
import dev.loyalty.command.Command;
import dev.loyalty.command.Confirmation;
import dev.loyalty.command.CreditNote;
import dev.loyalty.command.Enrolment;
import dev.loyalty.command.Erasure;
import dev.loyalty.command.Freeze;
import dev.loyalty.command.Order;
import dev.loyalty.command.OrderCommand;
import dev.loyalty.command.OrderSnapshot;
import dev.loyalty.command.Refund;
import dev.loyalty.command.RefundVoid;
import dev.loyalty.command.Reinstatement;
import dev.loyalty.command.Revision;
import dev.loyalty.command.TierPin;
import dev.loyalty.command.TierUnpin;
import dev.loyalty.command.Unfreeze;
import dev.loyalty.event.Pin;
import dev.loyalty.member.Membership;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.program.ProgramHistory;
import dev.loyalty.program.SpendRule.CountsFrom;
import dev.loyalty.program.Tier;
import dev.loyalty.program.TierLadder;
import dev.loyalty.value.LadderId;
import dev.loyalty.value.Money;
import dev.loyalty.value.OrderKey;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One member in the naive books: told of each command that the engine accepted for the first time, and of the time. Knows nothing of
 * events and journals, and remembers no sum.
 */
final class NaiveMember {

    private final Map<OrderKey, NaiveOrder> orders = new LinkedHashMap<>();
    private final Map<LadderId, Pin> pins = new HashMap<>();
    private Membership membership = Membership.NONE;
    private BigInteger credits = BigInteger.ZERO;
    private BigInteger adjustments = BigInteger.ZERO;
    private int judgedUnder;

    Membership membership() {
        return membership;
    }

    NaiveOrder order(OrderKey key) {
        return orders.computeIfAbsent(key, unseen -> new NaiveOrder());
    }

    Map<OrderKey, NaiveOrder> orders() {
        return orders;
    }

    BigInteger net(Instant now) {
        BigInteger net = adjustments.subtract(credits);
        for (NaiveOrder order : orders.values()) {
            if (order.isPaid() && !now.isBefore(order.countsFrom)) {
                net = net.add(order.counted());
            }
        }
        return net;
    }

    /** The tier of an active member: by hand, or the highest whose threshold is not above the net spend. */
    Tier tier(TierLadder ladder, Instant now) {
        BigInteger measure = net(now).max(BigInteger.ZERO);
        Tier earned = ladder.lowest();
        for (Tier tier : ladder.tiers()) {
            if (NaiveOrder.cents(tier.threshold().amount()).compareTo(measure) <= 0) {
                earned = tier;
            }
        }
        Pin pin = pins.get(ladder.id());
        if (pin == null || (pin.until() != null && !now.isBefore(pin.until()))) {
            return earned;
        }
        Tier pinned = ladder.tier(pin.tier());
        boolean higher = earned.threshold().minor() > pinned.threshold().minor();
        return pin.mode() == Pin.Mode.FLOOR && higher ? earned : pinned;
    }

    /** A version of the program that comes into force ends the pins on tiers and ladders that it no longer has. */
    void timeIs(Instant now, ProgramHistory programs) {
        if (!membership.isMember()) {
            return;
        }
        for (ProgramHistory.Version version : programs.versions()) {
            if (version.number() > judgedUnder && !version.from().isAfter(now)) {
                judgedUnder = version.number();
                pins.entrySet()
                        .removeIf(pin -> version.program()
                                .findLadder(pin.getKey())
                                .flatMap(ladder -> ladder.find(pin.getValue().tier()))
                                .isEmpty());
            }
        }
    }

    void accepted(Command command, Instant now, ProgramHistory programs) {
        if (command instanceof OrderCommand ofOrder) {
            accepted(ofOrder, now, programs);
        } else if (command instanceof CreditNote credit) {
            joinIfNew(now, programs);
            BigInteger amount = NaiveOrder.cents(credit.amount().value());
            credits = credits.add(credit.amount().currency() == null ? amount : NaiveOrder.converted(amount));
        } else if (command instanceof Adjustment adjustment) {
            adjustments = adjustments.add(NaiveOrder.cents(adjustment.change().value()));
        } else if (command instanceof Enrolment) {
            if (!membership.isMember()) {
                begin(now, programs);
            }
        } else if (command instanceof Erasure) {
            membership = Membership.ERASED;
            pins.clear();
        } else if (command instanceof Freeze) {
            membership = Membership.FROZEN;
        } else if (command instanceof Unfreeze) {
            membership = Membership.ACTIVE;
        } else if (command instanceof TierPin pin) {
            LoyaltyProgram program = inForce(programs, now);
            LadderId ladder =
                    pin.ladder() != null ? pin.ladder() : program.ladder().id();
            pins.put(ladder, new Pin(pin.tier(), pin.mode(), end(pin)));
        } else if (command instanceof TierUnpin unpin) {
            pins.remove(unpin.ladder() != null ? unpin.ladder() : LadderId.ONLY);
        }
    }

    private void accepted(OrderCommand command, Instant now, ProgramHistory programs) {
        NaiveOrder order = order(command.ref().order());
        if (command instanceof Order paid) {
            pay(order, paid.bought(), paid.occurredAt(), now, programs);
        } else if (command instanceof Refund refund) {
            order.refund(refund.refund(), refund.refunding());
        } else if (command instanceof RefundVoid refundVoid) {
            order.unrefund(refundVoid.refund());
        } else if (command instanceof Cancellation) {
            order.cancelled = true;
        } else if (command instanceof Reinstatement) {
            order.cancelled = false;
        } else if (command instanceof Revision revision) {
            if (revision.revision() > order.revision) {
                order.is(revision.bought(), false);
                order.revision = revision.revision();
            }
        } else if (command instanceof OrderSnapshot snapshot) {
            sync(order, snapshot, now, programs);
        } else if (command instanceof Confirmation && order.countsFrom.isAfter(now)) {
            order.countsFrom = now;
        }
    }

    private void sync(NaiveOrder order, OrderSnapshot snapshot, Instant now, ProgramHistory programs) {
        if (snapshot.revision() <= order.revision) {
            return;
        }
        if (!order.isPaid()) {
            pay(order, snapshot.bought(), snapshot.occurredAt(), now, programs);
        }
        order.is(snapshot.bought(), true);
        order.revision = snapshot.revision();
        order.cancelled = snapshot.cancelled();
        order.refunded(snapshot.refunds());
    }

    private void pay(NaiveOrder order, Bought bought, Instant at, Instant now, ProgramHistory programs) {
        joinIfNew(now, programs);
        LoyaltyProgram program = inForce(programs, at);
        Bought revised = order.bought;
        order.foreign = isForeign(bought);
        if (revised == null) {
            order.is(bought, true);
        } else if (!order.cardStated) {
            order.giftCard = NaiveOrder.card(bought);
        }
        order.paidAt = at;
        order.rule = program.spend();
        CountsFrom from = program.spend().countsFrom();
        if (from instanceof CountsFrom.AfterDays days) {
            LocalDate day = LocalDate.ofInstant(at, Club.ZONE).plusDays(days.days());
            order.countsFrom = day.atStartOfDay(Club.ZONE).toInstant();
        } else {
            order.countsFrom = from instanceof CountsFrom.Confirmed ? Instant.MAX : Instant.MIN;
        }
    }

    private static boolean isForeign(Bought bought) {
        return bought.currency() != null && bought.currency().getCurrencyCode().equals("USD");
    }

    private void joinIfNew(Instant now, ProgramHistory programs) {
        if (membership == Membership.NONE) {
            begin(now, programs);
        }
    }

    /** A membership begins: what an erased member had spent before counts no longer. */
    private void begin(Instant now, ProgramHistory programs) {
        membership = Membership.ACTIVE;
        judgedUnder = inForce(programs, now).version();
        pins.clear();
        credits = BigInteger.ZERO;
        adjustments = BigInteger.ZERO;
        orders.values().forEach(order -> order.former = order.former || order.isPaid());
    }

    private static @Nullable Instant end(TierPin pin) {
        return pin.through() == null
                ? pin.until()
                : pin.through().plusDays(1).atStartOfDay(Club.ZONE).toInstant();
    }

    static LoyaltyProgram inForce(ProgramHistory programs, Instant at) {
        LoyaltyProgram inForce = programs.versions().get(0).program();
        for (ProgramHistory.Version version : programs.versions()) {
            if (version.number() > 1 && !version.from().isAfter(at)) {
                inForce = version.program();
            }
        }
        return inForce;
    }

    static Money euros(BigInteger cents) {
        return Money.ofMinor(cents.longValueExact(), Money.currency("EUR"));
    }
}
