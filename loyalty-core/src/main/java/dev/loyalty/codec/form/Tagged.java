package dev.loyalty.codec.form;

import dev.loyalty.codec.bytes.BytesReader;
import dev.loyalty.codec.bytes.BytesWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Kinds of a sealed type, each with a number of its own before its fields. A new kind takes a new number; none is ever given anew.
 *
 * @param <T> the sealed type
 */
public final class Tagged<T> {

    private final String what;
    private final Map<Class<?>, Kind<? extends T>> byType = new HashMap<>();
    private final Map<Long, Kind<? extends T>> byTag = new HashMap<>();

    /** One kind: its number, and how its fields are laid out. */
    public record Kind<K>(long tag, Class<K> type, Form<K> form) {

        public static <K> Kind<K> of(long tag, Class<K> type, Fields.Table<K> table) {
            return new Kind<>(tag, type, Form.fields(type.getSimpleName(), table));
        }

        private void write(BytesWriter out, Object value) {
            out.unsigned(tag);
            form.writer().accept(out, type.cast(value));
        }
    }

    public Tagged(String what, List<Kind<? extends T>> kinds) {
        this.what = what;
        for (Kind<? extends T> kind : kinds) {
            if (byType.put(kind.type(), kind) != null || byTag.put(kind.tag(), kind) != null) {
                throw new IllegalStateException(what + " has " + kind + " twice");
            }
        }
    }

    public Form<T> form() {
        return new Form<>(this::write, this::read);
    }

    private void write(BytesWriter out, T value) {
        Kind<? extends T> kind = byType.get(value.getClass());
        if (kind == null) {
            throw new IllegalStateException("no number for " + value.getClass());
        }
        kind.write(out, value);
    }

    private T read(BytesReader in) {
        long tag = in.unsigned();
        Kind<? extends T> kind = byTag.get(tag);
        if (kind == null) {
            throw in.unknown(what, tag);
        }
        return kind.form().reader().apply(in);
    }
}
