package dev.loyalty.codec.numbered;

import static dev.loyalty.codec.form.Form.COUNT;
import static dev.loyalty.codec.form.Form.INSTANT;
import static dev.loyalty.codec.form.Form.MONEY;
import static dev.loyalty.codec.form.Form.TEXT;

import dev.loyalty.codec.bytes.BytesReader;
import dev.loyalty.codec.form.Fields;
import dev.loyalty.codec.form.Form;
import dev.loyalty.codec.form.Tagged;
import dev.loyalty.codec.form.Tagged.Kind;
import dev.loyalty.codec.part.OrderKeys;
import dev.loyalty.event.Waiting;
import dev.loyalty.ledger.Basket;
import dev.loyalty.ledger.BasketLine;
import dev.loyalty.ledger.Taking;
import dev.loyalty.value.Money;
import dev.loyalty.value.OrderKey;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What events and states say of orders: which one, what was bought, what was taken back, what it waits for. */
final class OrderForms {

    /** Shop and order. */
    static final Form<OrderKey> KEY = new Form<>(OrderKeys::write, OrderKeys::read);

    private static final Form<List<String>> TEXTS = Form.list(TEXT);
    private static final Form<Set<String>> SORTED = new Form<>(
            (out, texts) -> TEXTS.writer().accept(out, List.copyOf(new TreeSet<>(texts))), OrderForms::sorted);
    private static final Form<BasketLine> LINE = Form.fields("BasketLine", OrderForms::line);
    private static final Form<Taking.LineTaken> RETURNED = Form.fields("LineTaken", OrderForms::returned);

    static final Form<Basket> BASKET = Form.fields("Basket", OrderForms::basket);
    static final Form<Waiting> WAITING = Form.fields("Waiting", OrderForms::waiting);
    static final Form<Taking> TAKING = new Tagged<Taking>(
                    "kind of refund",
                    List.of(
                            Kind.of(0, Taking.OfTotal.class, OrderForms::ofTotal),
                            Kind.of(1, Taking.OfParts.class, OrderForms::ofParts),
                            Kind.of(2, Taking.OfLines.class, OrderForms::ofLines)))
            .form();

    private OrderForms() {}

    private static Basket basket(Fields<Basket> of) {
        Money goods = of.field(0, MONEY, Basket::goods);
        Money none = Money.zero(goods.currency());
        return new Basket(
                goods,
                of.or(none, 1, MONEY, Basket::goodsTax),
                of.or(none, 2, MONEY, Basket::shipping),
                of.or(none, 3, MONEY, Basket::shippingTax),
                of.or(none, 4, MONEY, Basket::giftCard),
                of.or(List.of(), 5, Form.list(LINE), Basket::lines));
    }

    private static BasketLine line(Fields<BasketLine> of) {
        String product = of.field(0, TEXT, BasketLine::product);
        Set<String> categories = of.or(Set.of(), 1, SORTED, BasketLine::categories);
        int quantity = of.or(1, 2, COUNT, BasketLine::quantity);
        Money amount = of.field(3, MONEY, BasketLine::amount);
        return new BasketLine(
                product, categories, quantity, amount, of.or(Money.zero(amount.currency()), 4, MONEY, BasketLine::tax));
    }

    private static Set<String> sorted(BytesReader in) {
        return Collections.unmodifiableSet(new TreeSet<>(TEXTS.reader().apply(in)));
    }

    private static Taking.OfTotal ofTotal(Fields<Taking.OfTotal> of) {
        return new Taking.OfTotal(of.field(0, MONEY, Taking.OfTotal::sum));
    }

    private static Taking.OfParts ofParts(Fields<Taking.OfParts> of) {
        Money goods = of.field(0, MONEY, Taking.OfParts::goods);
        Money none = Money.zero(goods.currency());
        return new Taking.OfParts(
                goods,
                of.or(none, 1, MONEY, Taking.OfParts::goodsTax),
                of.or(none, 2, MONEY, Taking.OfParts::shipping),
                of.or(none, 3, MONEY, Taking.OfParts::shippingTax));
    }

    private static Taking.OfLines ofLines(Fields<Taking.OfLines> of) {
        List<Taking.LineTaken> lines = of.or(List.of(), 0, Form.list(RETURNED), Taking.OfLines::lines);
        Money shipping = of.field(1, MONEY, Taking.OfLines::shipping);
        return new Taking.OfLines(
                lines, shipping, of.or(Money.zero(shipping.currency()), 2, MONEY, Taking.OfLines::shippingTax));
    }

    private static Taking.LineTaken returned(Fields<Taking.LineTaken> of) {
        String product = of.field(0, TEXT, Taking.LineTaken::product);
        int quantity = of.or(1, 1, COUNT, Taking.LineTaken::quantity);
        Money amount = of.field(2, MONEY, Taking.LineTaken::amount);
        return new Taking.LineTaken(
                product, quantity, amount, of.or(Money.zero(amount.currency()), 3, MONEY, Taking.LineTaken::tax));
    }

    private static Waiting waiting(Fields<Waiting> of) {
        return new Waiting(of.flag(0, Waiting::confirmation), of.optional(1, INSTANT, Waiting::until));
    }
}
