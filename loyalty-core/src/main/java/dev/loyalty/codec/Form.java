package dev.loyalty.codec;

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
record Form<T>(BiConsumer<BytesWriter, T> writer, Function<BytesReader, T> reader) {

    static final Form<String> TEXT = new Form<>(BytesWriter::text, BytesReader::text);
    static final Form<Integer> COUNT = new Form<>((out, value) -> out.count(value), BytesReader::smallCount);
    static final Form<Long> LONG_COUNT = new Form<>((out, value) -> out.count(value), BytesReader::count);
    static final Form<Long> NUMBER = new Form<>((out, value) -> out.signed(value), BytesReader::signed);
    static final Form<Long> REVISION = new Form<>((out, value) -> out.unsigned(value), BytesReader::unsigned);
    static final Form<Instant> INSTANT = new Form<>(BytesWriter::instant, BytesReader::instant);
    static final Form<LocalDate> DATE = new Form<>(BytesWriter::date, BytesReader::date);
    static final Form<MonthDay> MONTH_DAY = new Form<>(BytesWriter::monthDay, BytesReader::monthDay);
    static final Form<Money> MONEY = new Form<>(BytesWriter::money, BytesReader::money);
    static final Form<BigDecimal> RATE = new Form<>(BytesWriter::rate, BytesReader::rate);

    /** A text that stands for something: an id, a name. */
    static <T> Form<T> text(Function<T, String> text, Function<String, T> value) {
        return new Form<>((out, each) -> out.text(text.apply(each)), in -> value.apply(in.text()));
    }

    static <E extends Enum<E>> Form<E> code(EnumCodes<E> codes) {
        return new Form<>((out, value) -> out.code(codes, value), in -> in.code(codes));
    }

    /** The number of items, and each. An item takes at least one byte. */
    static <T> Form<List<T>> list(Form<T> item) {
        return new Form<>((out, items) -> out.list(items, item.writer()), in -> in.list(item.reader()));
    }

    /** A record with numbered fields. */
    static <R> Form<R> fields(String what, Fields.Table<R> table) {
        return new Form<>((out, value) -> Fields.write(out, value, table), in -> Fields.read(in, what, table));
    }
}
