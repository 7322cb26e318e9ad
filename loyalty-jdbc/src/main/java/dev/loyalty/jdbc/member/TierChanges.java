package dev.loyalty.jdbc.member;

import dev.loyalty.event.Enrolled;
import dev.loyalty.event.Entry;
import dev.loyalty.event.Erased;
import dev.loyalty.event.Event;
import dev.loyalty.event.Frozen;
import dev.loyalty.event.ProgramAdopted;
import dev.loyalty.event.TierChanged;
import dev.loyalty.event.Unfrozen;
import dev.loyalty.jdbc.sql.Call;
import dev.loyalty.jdbc.sql.Micros;
import dev.loyalty.jdbc.sql.Session;
import dev.loyalty.jdbc.sql.Sql;
import dev.loyalty.member.LadderState;
import dev.loyalty.member.StreamState;
import dev.loyalty.value.LadderId;
import dev.loyalty.value.StreamId;
import dev.loyalty.value.TierId;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The tiers that members got and lost, as rows that can be counted for any day: joining a ladder, moves, and what ends or interrupts them.
 * Not thread-safe.
 */
public final class TierChanges {

    private static final Sql INSERT = new Sql("insert into loyalty_tier_change (seq, changed_at, place, up,"
            + " program, member, ladder, tier_before, tier_after, reason) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");

    private static final String JOINED = "JOINED";
    private static final String LEFT = "LEFT";
    private static final String ERASED = "ERASED";
    private static final String FROZEN = "FROZEN";
    private static final String UNFROZEN = "UNFROZEN";

    private final StreamId stream;
    private final Map<LadderId, TierId> held = new LinkedHashMap<>();
    private final List<Row> rows = new ArrayList<>();

    private TierChanges(StreamId stream, @Nullable StreamState before) {
        this.stream = stream;
        List<LadderState> ladders = before == null ? List.of() : before.ladders();
        ladders.forEach(ladder -> held.put(ladder.ladder(), ladder.tier()));
    }

    /** A row: what became of a tier on a ladder, by which entry. */
    private record Row(
            StreamId stream,
            Entry entry,
            int place,
            LadderId ladder,
            @Nullable TierId before,
            @Nullable TierId after,
            @Nullable Boolean up,
            String reason) {}

    public static void write(Session session, String program, List<Change> changes) throws SQLException {
        List<Row> rows = new ArrayList<>();
        for (Change change : changes) {
            TierChanges all = new TierChanges(change.stream(), change.before().state());
            change.entries().forEach(all::add);
            rows.addAll(all.rows);
        }
        session.writeAll(INSERT, rows, (call, row) -> bind(call, program, row), "a tier change");
    }

    private static void bind(Call call, String program, Row row) throws SQLException {
        call.number(row.entry().seq())
                .number(Micros.of(row.entry().effectiveAt()))
                .number(row.place())
                .optional(row.up())
                .id(program)
                .id(row.stream().value())
                .text(row.ladder().value())
                .text(row.before() == null ? null : row.before().value())
                .text(row.after() == null ? null : row.after().value())
                .text(row.reason());
    }

    /**
     * A move has the place of its event. What one event says of all ladders has places before or behind all events of the entry, so that
     * the last row of a ladder is the one by which it stands.
     */
    private void add(Entry entry) {
        int before = -1;
        int behind = entry.events().size();
        int place = 0;
        for (Event event : entry.events()) {
            if (event instanceof TierChanged move) {
                held.put(move.ladder(), move.to());
                rows.add(row(entry, place, move));
            } else if (event instanceof Enrolled enrolled) {
                before = joined(entry, before, enrolled.ladders());
            } else if (event instanceof ProgramAdopted adopted) {
                behind = ended(entry, behind, adopted.left(), LEFT);
                before = joined(entry, before, adopted.joined());
            } else if (event instanceof Unfrozen) {
                before = stays(entry, before, -1, UNFROZEN);
            } else if (event instanceof Frozen) {
                behind = stays(entry, behind, 1, FROZEN);
            } else if (event instanceof Erased) {
                behind = ended(entry, behind, List.copyOf(held.keySet()), ERASED);
            }
            place++;
        }
    }

    private Row row(Entry entry, int place, TierChanged move) {
        String reason = move.reason().code().name();
        return new Row(stream, entry, place, move.ladder(), move.from(), move.to(), move.up(), reason);
    }

    private int joined(Entry entry, int place, List<Enrolled.Start> starts) {
        int next = place;
        for (Enrolled.Start start : starts) {
            held.put(start.ladder(), start.tier());
            rows.add(new Row(stream, entry, next--, start.ladder(), null, start.tier(), null, JOINED));
        }
        return next;
    }

    private int ended(Entry entry, int place, List<LadderId> ladders, String reason) {
        int next = place;
        for (LadderId ladder : ladders) {
            TierId tier = held.remove(ladder);
            if (tier != null) {
                rows.add(new Row(stream, entry, next++, ladder, tier, null, null, reason));
            }
        }
        return next;
    }

    private int stays(Entry entry, int place, int step, String reason) {
        int next = place;
        for (Map.Entry<LadderId, TierId> each : held.entrySet()) {
            rows.add(new Row(stream, entry, next, each.getKey(), each.getValue(), each.getValue(), null, reason));
            next += step;
        }
        return next;
    }
}
