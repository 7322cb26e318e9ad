package dev.loyalty.codec.part;

import dev.loyalty.codec.bytes.BytesReader;
import dev.loyalty.codec.bytes.BytesWriter;
import dev.loyalty.value.OrderKey;

/** Which order: its shop and its id. */
public final class OrderKeys {

    private OrderKeys() {}

    public static void write(BytesWriter out, OrderKey key) {
        out.text(key.shop().value());
        out.text(key.order().value());
    }

    public static OrderKey read(BytesReader in) {
        return OrderKey.of(in.text(), in.text());
    }
}
