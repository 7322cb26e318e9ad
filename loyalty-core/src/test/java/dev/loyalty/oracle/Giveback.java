package dev.loyalty.oracle;

import java.util.Map;

/** What a refund pays back. */
sealed interface Giveback {

    String code();

    /** Everything together. */
    record Total(long amount) implements Giveback {
        @Override
        public String code() {
            return Cents.text(amount);
        }
    }

    /** Part by part. */
    record Parts(long goods, long goodsTax, long shipping, long shippingTax) implements Giveback {
        @Override
        public String code() {
            return "goods %s+%s shipping %s+%s"
                    .formatted(Cents.text(goods), Cents.text(goodsTax), Cents.text(shipping), Cents.text(shippingTax));
        }
    }

    /** Piece by piece, and some of the shipping. */
    record Pieces(Map<String, Integer> pieces, long shipping, long shippingTax) implements Giveback {
        @Override
        public String code() {
            return pieces + " shipping %s+%s".formatted(Cents.text(shipping), Cents.text(shippingTax));
        }
    }
}
