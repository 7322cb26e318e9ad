package dev.loyalty.testing;

import dev.loyalty.command.Activity;
import dev.loyalty.command.ActivityVoid;
import dev.loyalty.command.Adjustment;
import dev.loyalty.command.Cancellation;
import dev.loyalty.command.Command;
import dev.loyalty.command.CreditNote;
import dev.loyalty.command.Freeze;
import dev.loyalty.command.Order;
import dev.loyalty.command.ProfileUpdate;
import dev.loyalty.command.Refund;
import dev.loyalty.command.Reinstatement;
import dev.loyalty.command.Revision;
import dev.loyalty.command.TierPin;
import dev.loyalty.command.TierUnpin;
import dev.loyalty.command.Unfreeze;
import dev.loyalty.event.Pin;
import dev.loyalty.value.ActivityRef;
import dev.loyalty.value.CustomerId;
import dev.loyalty.value.LadderId;
import dev.loyalty.value.Note;
import dev.loyalty.value.OrderRef;
import dev.loyalty.value.Profile;
import dev.loyalty.value.TierId;
import java.time.Duration;
import java.time.Instant;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Some time passes, and then something is done to a member, or to one of the latest orders. Small numbers, so that it shrinks well.
 *
 * @param kind what is done
 * @param gap how long it was quiet before
 * @param lag how late it is heard of; an order may come early
 * @param which which of the latest orders, or tiers
 * @param hundreds how much
 */
public record TierMove(Kind kind, Duration gap, Duration lag, int which, int hundreds) {

    public static final CustomerId CUSTOMER = CustomerId.of("ada");

    private static final Note NOTE = new Note("because", "eve");
    private static final List<String> TIERS = List.of("bronze", "silver", "gold", "platinum");

    private static final List<Profile> BIRTHDAYS = Stream.of("02-28", "02-29", "03-01", "07-16", "12-31", "01-01")
            .map(day -> Profile.EMPTY.withBirthday(MonthDay.parse("--" + day)))
            .collect(Collectors.collectingAndThen(Collectors.toList(), days -> {
                days.add(Profile.EMPTY);
                return List.copyOf(days);
            }));

    /** What is done. */
    public enum Kind {
        PAY(12),
        REFUND(3),
        CANCEL(2),
        REINSTATE(1),
        REVISE(2),
        CREDIT(1),
        ADJUST(1),
        FLOOR(1),
        EXACT(1),
        UNPIN(1),
        FREEZE(1),
        UNFREEZE(2),
        VISIT(3),
        NO_VISIT(1),
        BIRTHDAY(2),
        NOTHING(2);

        private final int weight;

        Kind(int weight) {
            this.weight = weight;
        }
    }

    public static Arbitrary<TierMove> any() {
        return Combinators.combine(
                        Arbitraries.frequency(Arrays.stream(Kind.values())
                                .map(kind -> Tuple.of(kind.weight, kind))
                                .toList()),
                        Arbitraries.of(0, 1, 9, 24, 6 * 24, 17 * 24 + 5, 30 * 24, 91 * 24 - 3, 190 * 24, 366 * 24)
                                .map(Duration::ofHours),
                        Arbitraries.frequency(
                                        Tuple.of(12, 0),
                                        Tuple.of(2, 2),
                                        Tuple.of(2, 24),
                                        Tuple.of(1, 40 * 24),
                                        Tuple.of(1, 200 * 24),
                                        Tuple.of(1, 400 * 24),
                                        Tuple.of(1, -20),
                                        Tuple.of(1, -90 * 24))
                                .map(Duration::ofHours),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(0, 6))
                .as(TierMove::new);
    }

    /** The order that is paid as the {@code number}th move. */
    Order pay(int number, Instant now) {
        return Order.of(CUSTOMER, "o" + number, hundreds + "00.00", now.minus(lag));
    }

    /** What is told at an instant as the {@code number}th move, after some orders, the latest one first. */
    Command command(int number, Instant now, LadderId ladder, List<String> orders) {
        Instant at = now.minus(lag);
        OrderRef order = OrderRef.of(CUSTOMER, which < orders.size() ? orders.get(which) : "o" + number);
        String amount = hundreds + "00.00";
        return switch (kind) {
            case PAY -> pay(number, now);
            case REFUND -> Refund.of(order, "r" + number, amount, at);
            case CANCEL -> Cancellation.of(order, at);
            case REINSTATE -> Reinstatement.of(order, at);
            case REVISE -> Revision.of(order, number + 1, amount, at);
            case CREDIT -> CreditNote.of(CUSTOMER, "c" + number, amount, at);
            case ADJUST -> Adjustment.of(CUSTOMER, "a" + number, (hundreds - 3) + "00.00", NOTE, at);
            case VISIT -> new Activity(visit(), which + 1, at);
            case NO_VISIT -> ActivityVoid.of(visit(), at);
            case FLOOR, EXACT -> pin(number, now, at, ladder);
            case UNPIN -> TierUnpin.of(CUSTOMER, NOTE, at).on(ladder).withId("u" + number);
            case FREEZE -> Freeze.of(CUSTOMER, NOTE, at).withId("f" + number);
            case BIRTHDAY ->
                ProfileUpdate.of(CUSTOMER, BIRTHDAYS.get(hundreds), at).withId("b" + number);
            case UNFREEZE, NOTHING -> Unfreeze.of(CUSTOMER, NOTE, at).withId("f" + number);
        };
    }

    /** One of a dozen: some are told again, and some that are taken back are known. */
    private ActivityRef visit() {
        return ActivityRef.of(CUSTOMER, "visit", "v" + which + "-" + hundreds / 3);
    }

    private TierPin pin(int number, Instant now, Instant at, LadderId ladder) {
        TierPin pin = new TierPin(
                CUSTOMER,
                ladder,
                TierId.of(TIERS.get(which)),
                kind == Kind.FLOOR ? Pin.Mode.FLOOR : Pin.Mode.EXACT,
                null,
                null,
                NOTE,
                at,
                null);
        TierPin named = pin.withId("p" + number);
        return hundreds == 0 ? named : named.until(now.plus(Duration.ofDays(25L * hundreds)));
    }
}
