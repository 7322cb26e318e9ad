package dev.loyalty.codec.fixed;

import dev.loyalty.codec.bytes.BytesReader;
import dev.loyalty.codec.bytes.BytesWriter;
import dev.loyalty.codec.part.Days;
import dev.loyalty.ledger.DayCounts;
import dev.loyalty.value.ActivityKind;
import dev.loyalty.value.Countable;

/** How many there are of what is counted: altogether, and on each day, five bytes. */
final class DayCountsShapes {

    private DayCountsShapes() {}

    static void write(BytesWriter out, DayCounts tally) {
        countable(out, tally.what());
        out.signed(tally.count());
        out.signed(tally.takenBack());
        out.list(tally.days(), Days::counted);
    }

    static DayCounts read(BytesReader in) {
        return new DayCounts(countable(in), in.signed(), in.signed(), in.list(Days::counted));
    }

    static void countable(BytesWriter out, Countable what) {
        if (what.balance() != null) {
            throw FirstFormat.unknown("count", what);
        }
        out.optional(what.activity(), (to, kind) -> to.text(kind.value()));
    }

    static Countable countable(BytesReader in) {
        ActivityKind kind = in.optional(from -> ActivityKind.of(from.text()));
        return kind == null ? Countable.ORDERS : Countable.activities(kind);
    }
}
