package dev.loyalty.codec.numbered;

import static dev.loyalty.codec.form.Form.INSTANT;
import static dev.loyalty.codec.form.Form.LONG_COUNT;

import dev.loyalty.codec.form.Fields;
import dev.loyalty.codec.form.Form;
import dev.loyalty.codec.form.Tagged;
import dev.loyalty.codec.form.Tagged.Kind;
import dev.loyalty.event.SharedEvent;
import dev.loyalty.member.SharedState;
import dev.loyalty.value.SharedId;
import dev.loyalty.value.StreamId;
import java.util.List;

/** What happens to things that members share, and what is true of them: the fields of each, by their numbers. Known since format 2. */
public final class SharedForms {

    static final Form<StreamId> STREAM = Form.text(StreamId::value, StreamId::parse);

    private static final Form<SharedId> THING = Form.text(SharedId::value, text -> thing(StreamId.parse(text)));

    /** Every kind of event, by its number: these are numbered apart from those of members. */
    public static final List<Kind<? extends SharedEvent>> KINDS = List.of(
            Kind.of(1, SharedEvent.StockSet.class, SharedForms::set),
            Kind.of(2, SharedEvent.StockTaken.class, SharedForms::taken),
            Kind.of(3, SharedEvent.StockLacking.class, SharedForms::lacking),
            Kind.of(4, SharedEvent.StockReturned.class, SharedForms::returned));

    static final Form<List<SharedEvent>> EVENTS = Form.list(new Tagged<SharedEvent>("shared event", KINDS).form());

    public static final Form<SharedState> STATE = new Tagged<SharedState>(
                    "shared state", List.of(Kind.of(1, SharedState.Stock.class, SharedForms::stock)))
            .form();

    private SharedForms() {}

    private static SharedId thing(StreamId stream) {
        return stream.fold(
                member -> {
                    throw new IllegalArgumentException("a member, where a shared thing should be: " + member);
                },
                thing -> thing);
    }

    private static SharedEvent.StockSet set(Fields<SharedEvent.StockSet> of) {
        return new SharedEvent.StockSet(of.field(0, LONG_COUNT, SharedEvent.StockSet::limit));
    }

    private static SharedEvent.StockTaken taken(Fields<SharedEvent.StockTaken> of) {
        return new SharedEvent.StockTaken(of.or(1L, 0, LONG_COUNT, SharedEvent.StockTaken::pieces));
    }

    private static SharedEvent.StockLacking lacking(Fields<SharedEvent.StockLacking> of) {
        return new SharedEvent.StockLacking(of.or(1L, 0, LONG_COUNT, SharedEvent.StockLacking::pieces));
    }

    private static SharedEvent.StockReturned returned(Fields<SharedEvent.StockReturned> of) {
        return new SharedEvent.StockReturned(of.or(1L, 0, LONG_COUNT, SharedEvent.StockReturned::pieces));
    }

    private static SharedState.Stock stock(Fields<SharedState.Stock> of) {
        return new SharedState.Stock(
                of.field(0, THING, SharedState.Stock::id),
                of.field(1, LONG_COUNT, SharedState.Stock::version),
                of.optional(2, INSTANT, SharedState.Stock::lastAt),
                of.or(0L, 3, LONG_COUNT, SharedState.Stock::limit),
                of.or(0L, 4, LONG_COUNT, SharedState.Stock::taken));
    }
}
