package dev.loyalty.examples.testing;

import dev.loyalty.LoyaltyEngine;
import dev.loyalty.command.Order;
import dev.loyalty.member.MemberView;
import dev.loyalty.program.Benefits;
import dev.loyalty.value.CustomerId;
import dev.loyalty.value.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.InstantSource;

/** A shop's checkout: the discount of the customer's tier, shipping, and the payment that the engine is told of. */
public final class Checkout {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final LoyaltyEngine loyalty;
    private final InstantSource clock;
    private final Money shipping;

    /** A checkout that takes {@code shipping} from whom it is not free for. */
    public Checkout(LoyaltyEngine loyalty, InstantSource clock, Money shipping) {
        this.loyalty = loyalty;
        this.clock = clock;
        this.shipping = shipping;
    }

    /** {@return what a customer pays for goods of this catalogue price, shipping aside} */
    public Money goodsFor(CustomerId customer, Money catalogue) {
        BigDecimal percentOff = new BigDecimal(benefits(customer).percentOff().plain());
        BigDecimal off = catalogue.amount().multiply(percentOff).divide(HUNDRED);
        return catalogue.minus(Money.of(off, catalogue.currency(), RoundingMode.HALF_UP));
    }

    /** {@return what a customer pays for shipping} */
    public Money shippingFor(CustomerId customer) {
        return benefits(customer).freeShipping() ? Money.zero(shipping.currency()) : shipping;
    }

    /** The customer pays; returns a line for the page that says thank you. */
    public String pay(CustomerId customer, String order, Money goods) {
        return loyalty.orders()
                .paid(Order.of(customer, order, goods.plain(), clock.instant()))
                .tierChange()
                .map(change -> "Thank you! You are " + change.to() + " now.")
                .orElse("Thank you!");
    }

    private Benefits benefits(CustomerId customer) {
        MemberView view = loyalty.members().view(customer);
        return view.benefits();
    }
}
