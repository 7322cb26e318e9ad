package dev.loyalty.codec.form;

import dev.loyalty.codec.bytes.BytesReader;
import dev.loyalty.codec.bytes.BytesWriter;
import dev.loyalty.codec.bytes.Codes;
import dev.loyalty.value.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * How one kind of value is written and read since format 2.
 *
 * @param writer writes a value
 * @param reader reads what the writer wrote
 * @param <T> the values
 */
public record Form<T>(BiConsumer<BytesWriter, T> writer, Function<BytesReader, T> reader) {

    public static final Form<String> TEXT = new Form<>(BytesWriter::text, BytesReader::text);
    public static final Form<Integer> COUNT = new Form<>((out, value) -> out.count(value), BytesReader::smallCount);
    public static final Form<Long> LONG_COUNT = new Form<>((out, value) -> out.count(value), BytesReader::count);
    public static final Form<Long> NUMBER = new Form<>((out, value) -> out.signed(value), BytesReader::signed);
    public static final Form<Long> REVISION = new Form<>((out, value) -> out.unsigned(value), BytesReader::unsigned);
    public static final Form<Instant> INSTANT = new Form<>(BytesWriter::instant, BytesReader::instant);
    public static final Form<LocalDate> DATE = new Form<>(BytesWriter::date, BytesReader::date);
    public static final Form<MonthDay> MONTH_DAY = new Form<>(BytesWriter::monthDay, BytesReader::monthDay);
    public static final Form<Money> MONEY = new Form<>(BytesWriter::money, BytesReader::money);
    public static final Form<BigDecimal> RATE = new Form<>(BytesWriter::rate, BytesReader::rate);

    /** A text that stands for something: an id, a name. */
    public static <T> Form<T> text(Function<T, String> text, Function<String, T> value) {
        return new Form<>((out, each) -> out.text(text.apply(each)), in -> value.apply(in.text()));
    }

    public static <E extends Enum<E>> Form<E> code(Codes<E> codes) {
        return new Form<>((out, value) -> out.code(codes, value), in -> in.code(codes));
    }

    /** The number of items, and each. An item takes at least one byte. */
    public static <T> Form<List<T>> list(Form<T> item) {
        return new Form<>((out, items) -> out.list(items, item.writer()), in -> in.list(item.reader()));
    }

    /** A record with numbered fields. */
    public static <R> Form<R> fields(String what, Fields.Table<R> table) {
        return new Form<>((out, value) -> Fields.write(out, value, table), in -> Fields.read(in, what, table));
    }
}
