package dev.loyalty.codec.fixed;

import dev.loyalty.codec.bytes.BytesReader;
import dev.loyalty.codec.bytes.BytesWriter;
import dev.loyalty.event.Waiting;
import dev.loyalty.ledger.Basket;
import dev.loyalty.ledger.BasketLine;
import dev.loyalty.ledger.Taking;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What events say of orders: which one, what was bought, what was taken back, what it waits for. */
final class OrderShapes {

    private static final int OF_TOTAL = 0;
    private static final int OF_PARTS = 1;
    private static final int OF_LINES = 2;

    private OrderShapes() {}

    static void basket(BytesWriter out, Basket basket) {
        out.money(basket.goods());
        out.money(basket.goodsTax());
        out.money(basket.shipping());
        out.money(basket.shippingTax());
        out.money(basket.giftCard());
        out.list(basket.lines(), OrderShapes::line);
    }

    static Basket basket(BytesReader in) {
        return new Basket(in.money(), in.money(), in.money(), in.money(), in.money(), in.list(OrderShapes::line));
    }

    private static void line(BytesWriter out, BasketLine line) {
        out.text(line.product());
        out.list(new TreeSet<>(line.categories()), BytesWriter::text);
        out.count(line.quantity());
        out.money(line.amount());
        out.money(line.tax());
    }

    private static BasketLine line(BytesReader in) {
        return new BasketLine(in.text(), categories(in), in.smallCount(), in.money(), in.money());
    }

    private static Set<String> categories(BytesReader in) {
        List<String> listed = in.list(BytesReader::text);
        Set<String> sorted = new TreeSet<>(listed);
        if (sorted.size() < listed.size()) {
            throw in.corrupt("a category that stands twice");
        }
        return Collections.unmodifiableSet(sorted);
    }

    static void taking(BytesWriter out, Taking taking) {
        if (taking instanceof Taking.OfParts parts) {
            out.unsigned(OF_PARTS);
            out.money(parts.goods());
            out.money(parts.goodsTax());
            out.money(parts.shipping());
            out.money(parts.shippingTax());
        } else if (taking instanceof Taking.OfLines lines) {
            out.unsigned(OF_LINES);
            out.list(lines.lines(), OrderShapes::returned);
            out.money(lines.shipping());
            out.money(lines.shippingTax());
        } else {
            out.unsigned(OF_TOTAL);
            out.money(taking.sum());
        }
    }

    static Taking taking(BytesReader in) {
        long tag = in.unsigned();
        if (tag == OF_TOTAL) {
            return new Taking.OfTotal(in.money());
        }
        if (tag == OF_PARTS) {
            return new Taking.OfParts(in.money(), in.money(), in.money(), in.money());
        }
        if (tag == OF_LINES) {
            return new Taking.OfLines(in.list(OrderShapes::returned), in.money(), in.money());
        }
        throw in.unknown("kind of refund", tag);
    }

    private static void returned(BytesWriter out, Taking.LineTaken line) {
        out.text(line.product());
        out.count(line.quantity());
        out.money(line.amount());
        out.money(line.tax());
    }

    private static Taking.LineTaken returned(BytesReader in) {
        return new Taking.LineTaken(in.text(), in.smallCount(), in.money(), in.money());
    }

    static void waiting(BytesWriter out, Waiting waiting) {
        out.flag(waiting.confirmation());
        out.optional(waiting.until(), BytesWriter::instant);
    }

    static Waiting waiting(BytesReader in) {
        return new Waiting(in.flag(), in.optional(BytesReader::instant));
    }
}
