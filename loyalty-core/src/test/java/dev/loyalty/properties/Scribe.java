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
import dev.loyalty.command.OrderSnapshot;
import dev.loyalty.command.ProfileUpdate;
import dev.loyalty.command.Refund;
import dev.loyalty.command.RefundVoid;
import dev.loyalty.command.Refunding;
import dev.loyalty.command.Reinstatement;
import dev.loyalty.command.Revision;
import dev.loyalty.command.TierPin;
import dev.loyalty.command.TierUnpin;
import dev.loyalty.command.Unfreeze;
import dev.loyalty.event.Pin;
import dev.loyalty.value.Amount;
import dev.loyalty.value.CommandId;
import dev.loyalty.value.CreditNoteId;
import dev.loyalty.value.CustomerId;
import dev.loyalty.value.Line;
import dev.loyalty.value.Money;
import dev.loyalty.value.Note;
import dev.loyalty.value.OrderKey;
import dev.loyalty.value.OrderRef;
import dev.loyalty.value.Parts;
import dev.loyalty.value.Profile;
import dev.loyalty.value.RefundId;
import dev.loyalty.value.Returned;
import dev.loyalty.value.ShopId;
import dev.loyalty.value.TierId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes acts out as deeds: keeps the time, the numbers that rise, and what was said before. */
final class Scribe {

    static final Instant START = Instant.parse("2026-01-10T10:00:00Z");

    private static final Note NOTE = new Note("because", "somebody");
    private static final List<Duration> WAITS = List.of(
            Duration.ofHours(1),
            Duration.ofHours(13),
            Duration.ofDays(1),
            Duration.ofDays(3),
            Duration.ofDays(11),
            Duration.ofDays(40));

    private final Club club;
    private final List<Command> said = new ArrayList<>();
    private Instant now = START;
    private int number;
    private int version = 1;

    Scribe(Club club) {
        this.club = club;
    }

    static CustomerId customer(int index) {
        return CustomerId.of("c" + index);
    }

    static OrderKey order(int index) {
        return index < 2 ? OrderKey.of("100" + index) : OrderKey.of("outlet" + index, "1000");
    }

    List<Deed> write(List<Act> acts) {
        List<Deed> deeds = new ArrayList<>();
        for (Act act : acts) {
            number++;
            deed(act).ifPresent(deeds::add);
        }
        return deeds;
    }

    private Optional<Deed> deed(Act act) {
        switch (act.verb()) {
            case WAIT -> {
                Duration time = WAITS.get(act.detail());
                now = now.plus(time);
                return Optional.of(new Deed.Pass(time));
            }
            case PUBLISH -> {
                if (version == Club.VERSIONS) {
                    return Optional.empty();
                }
                version++;
                Instant from = act.detail() < 3 ? null : now.plus(Duration.ofDays(2));
                return Optional.of(new Deed.Publish(club.version(version, from)));
            }
            case REPEAT -> {
                return earlier(act).map(Deed.Say::new);
            }
            case REPEAT_UNDER_ANOTHER_ID -> {
                return earlier(act)
                        .flatMap(command -> underId(command, CommandId.of("again-" + number)))
                        .map(this::say);
            }
            case CONFLICT -> {
                return earlier(act).flatMap(Scribe::otherContent).map(this::say);
            }
            default -> {
                return Optional.of(say(command(act)));
            }
        }
    }

    private Deed say(Command command) {
        said.add(command);
        return new Deed.Say(command);
    }

    private Optional<Command> earlier(Act act) {
        return said.isEmpty()
                ? Optional.empty()
                : Optional.of(said.get((act.order() * 13 + act.amount() * 5 + act.detail()) % said.size()));
    }

    private Command command(Act act) {
        CustomerId customer = customer(act.customer());
        OrderRef ref = new OrderRef(customer, order(act.order()));
        String amount = Act.AMOUNTS.get(act.amount());
        Instant at = at(act);
        return switch (act.verb()) {
            case PAY -> new Order(ref, bought(act), at, null);
            case REFUND -> new Refund(ref, refund(act), Refunding.total(Amount.of(amount)), at, null);
            case REFUND_PARTS -> new Refund(ref, refund(act), Refunding.parts(refundParts(act)), at, null);
            case REFUND_LINES -> new Refund(ref, refund(act), refundLines(act), at, null);
            case VOID -> new RefundVoid(ref, refund(act), at, null);
            case CANCEL -> Cancellation.of(ref, at).withId("s-" + number);
            case REINSTATE -> Reinstatement.of(ref, at).withId("s-" + number);
            case REVISE -> new Revision(ref, revision(act), bought(act), at, null);
            case SYNC -> snapshot(act, ref, at);
            case CONFIRM -> Confirmation.of(ref, at);
            case CREDIT ->
                new CreditNote(
                        customer,
                        ShopId.ONLY,
                        CreditNoteId.of("cn" + act.order() + act.detail()),
                        isForeign(act) ? Amount.of(amount, "USD") : Amount.of(amount),
                        at);
            case ADJUST -> Adjustment.of(customer, "s-" + number, act.detail() < 3 ? amount : "-" + amount, NOTE, at);
            case PIN -> pin(act, customer, at).withId("s-" + number);
            case UNPIN -> new TierUnpin(customer, club.named(), NOTE, at, CommandId.of("s-" + number));
            case FREEZE -> Freeze.of(customer, NOTE, at).withId("s-" + number);
            case UNFREEZE -> Unfreeze.of(customer, NOTE, at).withId("s-" + number);
            case PROFILE ->
                ProfileUpdate.of(customer, Profile.of(Locale.GERMANY), at).withId("s-" + number);
            case ENROL -> Enrolment.of(customer, at).withId("s-" + number);
            case ERASE -> Erasure.of(customer, at).withId("s-" + number);
            case REPEAT, REPEAT_UNDER_ANOTHER_ID, CONFLICT, WAIT, PUBLISH ->
                throw new IllegalStateException(act.verb() + " states nothing new");
        };
    }

    /** Mostly now, each at an instant of its own; some late, some ahead, some too far ahead. */
    private Instant at(Act act) {
        Duration late = switch (act.lag()) {
            case 5 -> Duration.ofHours(1);
            case 6 -> Duration.ofDays(40);
            case 7 -> act.detail() == 5 ? Duration.ofDays(-3) : Duration.ofHours(-2);
            default -> Duration.ZERO;
        };
        return now.minus(late).plus(number, ChronoUnit.MICROS);
    }

    private static RefundId refund(Act act) {
        return RefundId.of("r" + act.detail() % 3);
    }

    /** Rises, but for some that are stale. */
    private long revision(Act act) {
        return act.lag() < 5 ? number : 1 + act.detail();
    }

    private boolean isForeign(Act act) {
        boolean foreign = act.detail() == 5 || act.detail() == 3;
        return foreign && (club == Club.FOREIGN || (club == Club.ONE_LADDER && act.order() == 3));
    }

    private Bought bought(Act act) {
        String amount = Act.AMOUNTS.get(act.amount());
        Bought bought = switch (act.detail()) {
            case 2 -> Bought.of(Parts.of(amount, tax(amount), "4.90", "0.93"));
            case 3 -> withLines(amount);
            case 4 -> withGiftCard(amount);
            default -> Bought.of(Parts.total(Amount.of(amount)));
        };
        if (isForeign(act)) {
            return in("USD", bought);
        }
        // to name the program's own currency is to name none
        return club == Club.FOREIGN && act.detail() == 1 ? in("EUR", bought) : bought;
    }

    private static Bought in(String currency, Bought bought) {
        return new Bought(bought.parts(), bought.lines(), bought.giftCard(), Money.currency(currency));
    }

    private static Bought withLines(String amount) {
        BigDecimal goods = new BigDecimal(amount);
        BigDecimal tax = new BigDecimal(tax(amount));
        BigDecimal third = goods.divide(BigDecimal.valueOf(3), 2, RoundingMode.DOWN);
        BigDecimal thirdOfTax = tax.divide(BigDecimal.valueOf(3), 2, RoundingMode.DOWN);
        Line gift = Line.of("vase", 1, third.toPlainString())
                .tax(thirdOfTax.toPlainString())
                .categories("gift");
        Line rest = Line.of("bread", 2, goods.subtract(third).toPlainString())
                .tax(tax.subtract(thirdOfTax).toPlainString());
        return new Bought(
                Parts.of(amount, tax(amount), "4.90", "0.93"),
                List.of(gift, rest),
                Amount.of(atMost("7.77", amount)),
                null);
    }

    private static Bought withGiftCard(String amount) {
        return new Bought(Parts.of(amount, "0", "4.90", "0.00"), List.of(), Amount.of(atMost("30.00", amount)), null);
    }

    private static String atMost(String most, String amount) {
        return new BigDecimal(most).min(new BigDecimal(amount)).toPlainString();
    }

    private static String tax(String goods) {
        return new BigDecimal(goods)
                .multiply(new BigDecimal("0.19"))
                .setScale(2, RoundingMode.DOWN)
                .toPlainString();
    }

    private static Parts refundParts(Act act) {
        String goods = Act.AMOUNTS.get(act.amount());
        boolean shipping = act.detail() % 2 == 0;
        return Parts.of(goods, "0", shipping ? "4.90" : "0", "0");
    }

    /** Of the lines that some orders have, or of one that none has; sometimes more than there were. */
    private static Refunding refundLines(Act act) {
        Returned bread = Returned.of("bread", 1 + act.lag() % 3);
        Refunding.ByLines lines = switch (act.detail()) {
            case 0 -> Refunding.lines(Returned.of("vase", 1), bread);
            case 1 -> Refunding.lines(Returned.of(act.lag() == 0 ? "cake" : "vase", 1));
            default -> Refunding.lines(bread);
        };
        return act.detail() % 2 == 0 ? lines : lines.shipping("4.90", "0.93");
    }

    /** As much as each order with lines has. */
    private static Refunding someBread(Act act) {
        return Refunding.lines(Returned.of("bread", 1 + act.order() % 2)).shipping("4.90", "0.00");
    }

    private OrderSnapshot snapshot(Act act, OrderRef ref, Instant at) {
        Map<RefundId, Refunding> refunds = switch (act.lag()) {
            case 1 -> Map.of(refund(act), Refunding.total(Amount.of("19.99")));
            case 2 -> Map.of(refund(act), Refunding.parts(refundParts(act)));
            case 4 -> bought(act).lines().isEmpty() ? Map.of() : Map.of(refund(act), someBread(act));
            case 3 -> Map.of(RefundId.SO_FAR, Refunding.total(Amount.of("60.00")));
            default -> Map.of();
        };
        return new OrderSnapshot(ref, revision(act), bought(act), refunds, act.customer() == 0, at, null);
    }

    private TierPin pin(Act act, CustomerId customer, Instant at) {
        TierId tier = TierId.of(Club.TIERS.get(act.amount() % Club.TIERS.size()));
        Instant until = act.lag() == 2 ? now.plus(Duration.ofDays(2)) : null;
        LocalDate through = act.lag() == 3 ? LocalDate.ofInstant(now, Club.ZONE).plusDays(5) : null;
        Pin.Mode mode = act.detail() % 2 == 0 ? Pin.Mode.FLOOR : Pin.Mode.EXACT;
        return new TierPin(customer, club.named(), tier, mode, until, through, NOTE, at, null);
    }

    private static Optional<Command> underId(Command command, CommandId id) {
        return Optional.ofNullable(again(command, id));
    }

    private static @Nullable Command again(Command command, CommandId id) {
        if (command instanceof Order order) {
            return order.withId(id.value());
        }
        if (command instanceof Refund refund) {
            return refund.withId(id.value());
        }
        if (command instanceof Cancellation cancellation) {
            return cancellation.withId(id.value());
        }
        if (command instanceof RefundVoid refundVoid) {
            return refundVoid.withId(id.value());
        }
        if (command instanceof OrderSnapshot snapshot) {
            return snapshot.withId(id.value());
        }
        return command instanceof Revision revision ? revision.withId(id.value()) : null;
    }

    /** The same id, but something else is said under it; nothing for what states nothing but whom it concerns. */
    private static Optional<Command> otherContent(Command command) {
        Bought other = Bought.of(Parts.total(Amount.of("77.77")));
        if (command instanceof Order order) {
            return Optional.of(new Order(order.ref(), other, order.occurredAt(), order.id()));
        }
        if (command instanceof Refund refund) {
            Refunding total = Refunding.total(Amount.of("77.77"));
            return Optional.of(new Refund(refund.ref(), refund.refund(), total, refund.occurredAt(), refund.id()));
        }
        if (command instanceof Revision revision) {
            return Optional.of(
                    new Revision(revision.ref(), revision.revision(), other, revision.occurredAt(), revision.id()));
        }
        return command instanceof Adjustment adjustment
                ? Optional.of(new Adjustment(
                        adjustment.customer(), adjustment.ticket(), Amount.of("77.77"), NOTE, adjustment.occurredAt()))
                : Optional.empty();
    }
}
