package dev.loyalty.codec.fixed;

import dev.loyalty.codec.bytes.BytesReader;
import dev.loyalty.codec.bytes.BytesWriter;
import dev.loyalty.event.Cause;
import dev.loyalty.event.Entry;
import java.time.Instant;

/** An entry: number, one instant, cause and events. When a command's entry was recorded has no place here. */
public final class EntryShapes {

    private EntryShapes() {}

    public static void write(BytesWriter out, Entry entry) {
        if (!entry.shared().isEmpty()) {
            throw FirstFormat.unknown("event", entry.shared());
        }
        out.count(entry.seq());
        out.instant(entry.cause() instanceof Cause.ByCommand ? entry.effectiveAt() : entry.recordedAt());
        CauseShapes.write(out, entry.cause());
        out.list(FirstFormat.spread(entry.events()), EventShapes::write);
    }

    public static Entry read(BytesReader in) {
        long seq = in.count();
        Instant at = in.instant();
        return new Entry(seq, CauseShapes.read(in), at, FirstFormat.gathered(in.list(EventShapes::read)));
    }
}
