package dev.loyalty.examples.balances;

import dev.loyalty.LoyaltyEngine;
import dev.loyalty.command.Capture;
import dev.loyalty.command.Conversion;
import dev.loyalty.command.Credit;
import dev.loyalty.command.Enrolment;
import dev.loyalty.command.Hold;
import dev.loyalty.command.Outcome;
import dev.loyalty.command.Release;
import dev.loyalty.command.Reversal;
import dev.loyalty.event.CommandKind;
import dev.loyalty.member.AccountView;
import dev.loyalty.program.Expiry;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.value.CustomerId;
import dev.loyalty.value.UnitKind;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;

/**
 * A customer spends points at a checkout. While she pays by card, the points are set aside: a second tab finds none of them. Her payment
 * captures them; a checkout that she leaves gives them back by itself after a while, and one that comes back too late is served as long as they
 * are there. What is left becomes store credit, and what was returned comes back.
 */
public final class AtTheTill {

    private static final CustomerId ANNA = CustomerId.of("anna");

    private final PrintStream out;
    private final LoyaltyEngine engine;
    private Instant now = Instant.parse("2026-03-01T10:00:00Z");

    private AtTheTill(PrintStream out) {
        this.out = out;
        this.engine = LoyaltyEngine.builder(club()).clock(() -> now).build();
    }

    /** Runs it. */
    public static void main(String[] args) {
        run(System.out);
    }

    static void run(PrintStream out) {
        new AtTheTill(out).play();
    }

    private static LoyaltyProgram club() {
        return LoyaltyProgram.builder("club", "EUR", ZoneId.of("Europe/Berlin"))
                .tier("member", "0.00")
                .balance(
                        "points",
                        points -> points.unit("point", "points")
                                .expires(Expiry.after(Period.ofMonths(12)).toEndOf(Expiry.EndOf.MONTH))
                                .holdFor(Duration.ofMinutes(30)))
                .balance("credit", credit -> credit.name("Store credit"))
                .build();
    }

    private void play() {
        engine.members().enrol(Enrolment.of(ANNA, now)).orThrow();
        tell(
                "earned",
                engine.balances()
                        .credit(Credit.of(ANNA, "order-1001", "points", "1000", now)
                                .from(UnitKind.EARNED)));

        tell("checkout", engine.balances().hold(Hold.of(ANNA, "points", "cart-1", "600", now)));
        tell("second tab", engine.balances().hold(Hold.of(ANNA, "points", "cart-2", "500", now)));
        tell("paid", engine.balances().capture(paid("cart-1", "payment-77")));
        tell("paid once more", engine.balances().capture(paid("cart-1", "payment-77")));

        tell("next checkout", engine.balances().hold(Hold.of(ANNA, "points", "cart-3", "300", now)));
        tell("given up", engine.balances().release(Release.of(ANNA, "points", "cart-3", now)));

        tell("left open", engine.balances().hold(Hold.of(ANNA, "points", "cart-4", "250", now)));
        now = now.plus(Duration.ofMinutes(30));
        stands("half an hour later");
        tell("paid too late", engine.balances().capture(paid("cart-4", "payment-78")));

        tell(
                "swapped",
                engine.balances()
                        .convert(Conversion.of(ANNA, "swap-1", "points", "150", "credit", now)
                                .at("100", "1.00")));
        tell(
                "returned",
                engine.balances()
                        .reverse(Reversal.of(ANNA, "return-77", "points", CommandKind.CAPTURE, "payment-77", now)));
    }

    /** The id of the payment, so that a webhook that comes twice spends once. */
    private Capture paid(String cart, String payment) {
        return Capture.of(ANNA, "points", cart, now).withId(payment);
    }

    private void tell(String what, Outcome outcome) {
        stands(outcome.fold(
                applied -> applied.isReplay() ? what + " (nothing happened again)" : what,
                refused -> what + ": " + refused.refusal().sentence()));
    }

    private void stands(String what) {
        AccountView points = engine.balances().view(ANNA, "points");
        AccountView credit = engine.balances().view(ANNA, "credit");
        out.println("%s | %s available, %s set aside, credit %s"
                .formatted(what, points.available(), points.held(), credit.available()));
    }
}
