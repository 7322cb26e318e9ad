package dev.loyalty.jdbc.journal;

import dev.loyalty.command.CorruptDataException;
import dev.loyalty.event.Entry;
import dev.loyalty.event.Ref;
import dev.loyalty.member.StreamRecord;
import dev.loyalty.member.StreamState;
import dev.loyalty.value.StreamId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects the entries that are found by references. Not thread-safe. */
public final class Found {

    private final Map<Ref, List<Entry>> entries = new HashMap<>();
    private final String program;
    private final StreamId member;
    private int newestProgram;

    public Found(String program, StreamId member, Set<Ref> refs) {
        this.program = program;
        this.member = member;
        refs.forEach(ref -> entries.put(ref, new ArrayList<>()));
    }

    /** Where there are no entries at all. */
    public static Found nothing(String program, StreamId member, Set<Ref> refs, int newestProgram) {
        Found found = new Found(program, member, refs);
        found.newestProgram(newestProgram);
        return found;
    }

    public void take(ResultSet rows, Facts.Question question) throws SQLException {
        while (rows.next()) {
            switch (rows.getInt(1)) {
                case Facts.NEWEST_PROGRAM -> newestProgram(rows.getInt(2));
                case Facts.OF_COMMAND -> add(question.command(), rows, 2);
                case Facts.OF_ORDER -> add(question.order(), rows, 2);
                default -> throw new SQLException("a row of no known kind was found among the facts");
            }
        }
    }

    /** What a decision sees: of what was found, the entries that belong to the state. */
    public StreamRecord record(@Nullable StreamState state, long version) {
        Map<Ref, List<Entry>> known = new HashMap<>();
        entries.forEach((ref, all) -> known.put(
                ref,
                all.stream()
                        .filter(entry -> entry.seq() <= version)
                        .sorted(Comparator.comparingLong(Entry::seq))
                        .toList()));
        return StreamRecord.of(member, state, newestProgram, known);
    }

    public void newestProgram(int version) {
        newestProgram = version;
    }

    /** An entry that was found by a reference must carry it: else the row that led to it is damaged. */
    public void add(@Nullable Ref ref, ResultSet row, int first) throws SQLException {
        Entry entry = Entries.read(row, first, program, member);
        if (ref == null || !entry.carries(ref)) {
            throw new CorruptDataException(
                    "journal entry",
                    member,
                    entry.seq(),
                    -1,
                    "does not speak of %s, by which it was found".formatted(ref),
                    null);
        }
        Objects.requireNonNull(entries.get(ref)).add(entry);
    }
}
