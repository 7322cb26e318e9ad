package dev.loyalty.codec;

import dev.loyalty.ledger.DayCounts;
import dev.loyalty.value.ActivityKind;
import dev.loyalty.value.Countable;

/** How many there are of what is counted: altogether, and on each day, five bytes. */
final class DayCountsCodec {

    private DayCountsCodec() {}

    static void write(BytesWriter out, DayCounts tally) {
        countable(out, tally.what());
        out.signed(tally.count());
        out.signed(tally.takenBack());
        out.list(tally.days(), DayCountsCodec::day);
    }

    static DayCounts read(BytesReader in) {
        return new DayCounts(countable(in), in.signed(), in.signed(), in.list(DayCountsCodec::day));
    }

    static void day(BytesWriter out, DayCounts.Day day) {
        out.date(day.day());
        out.signed(day.count());
        out.signed(day.takenBack());
    }

    static DayCounts.Day day(BytesReader in) {
        return new DayCounts.Day(in.date(), in.signed(), in.signed());
    }

    static void countable(BytesWriter out, Countable what) {
        out.optional(what.activity(), (to, kind) -> to.text(kind.value()));
    }

    static Countable countable(BytesReader in) {
        return new Countable(in.optional(from -> ActivityKind.of(from.text())));
    }
}
