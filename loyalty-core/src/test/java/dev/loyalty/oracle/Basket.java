package dev.loyalty.oracle;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What was bought, in cents: goods, tax on goods, shipping, tax on shipping; perhaps with lines; perhaps partly paid by gift card. */
record Basket(
        long goods, long goodsTax, long shipping, long shippingTax, List<Row> rows, long giftCard, String currency) {

    /** A line of an order. */
    record Row(String product, Set<String> categories, int quantity, long amount, long tax) {

        String code() {
            return "%d x %s%s %s+%s"
                    .formatted(
                            quantity,
                            product,
                            categories.isEmpty() ? "" : categories,
                            Cents.text(amount),
                            Cents.text(tax));
        }
    }

    static Basket of(long total) {
        return new Basket(total, 0, 0, 0, List.of(), 0, "EUR");
    }

    long total() {
        return goods + goodsTax + shipping + shippingTax;
    }

    Basket withGiftCard(long amount) {
        return With.other(this, "giftCard", amount);
    }

    String code() {
        String parts = goodsTax + shipping + shippingTax == 0
                ? Cents.text(goods)
                : "goods %s+%s shipping %s+%s"
                        .formatted(
                                Cents.text(goods), Cents.text(goodsTax), Cents.text(shipping), Cents.text(shippingTax));
        String lines = rows.isEmpty() ? "" : rows.stream().map(Row::code).collect(Collectors.joining(", ", " (", ")"));
        return (currency.equals("EUR") ? "" : currency + " ")
                + parts
                + lines
                + (giftCard == 0 ? "" : " gift card " + Cents.text(giftCard));
    }
}
