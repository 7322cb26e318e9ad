package dev.loyalty.jdbc;

import dev.loyalty.codec.EntryCodec;
import dev.loyalty.event.Entry;
import dev.loyalty.event.Ref;
import dev.loyalty.member.MemberRecord;
import dev.loyalty.member.MemberState;
import dev.loyalty.value.MemberId;
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
final class Found {

    private final Map<Ref, List<Entry>> entries = new HashMap<>();
    private int newestProgram;

    Found(Set<Ref> refs) {
        refs.forEach(ref -> entries.put(ref, new ArrayList<>()));
    }

    void take(ResultSet rows, Facts.Question question) throws SQLException {
        while (rows.next()) {
            switch (rows.getInt(1)) {
                case Facts.NEWEST_PROGRAM -> newestProgram(rows.getInt(2));
                case Facts.OF_COMMAND -> add(question.command(), rows.getBytes(3));
                case Facts.OF_ORDER -> add(question.order(), rows.getBytes(3));
                default -> throw new SQLException("a row of no known kind was found among the facts");
            }
        }
    }

    /** What a decision sees: of what was found, the entries that belong to the state. */
    MemberRecord record(MemberId member, @Nullable MemberState state, long version) {
        Map<Ref, List<Entry>> known = new HashMap<>();
        entries.forEach((ref, all) -> known.put(
                ref,
                all.stream()
                        .filter(entry -> entry.seq() <= version)
                        .sorted(Comparator.comparingLong(Entry::seq))
                        .toList()));
        return new MemberRecord(member, state, newestProgram, known);
    }

    void newestProgram(int version) {
        newestProgram = version;
    }

    void add(@Nullable Ref ref, byte[] payload) {
        Objects.requireNonNull(entries.get(ref)).add(EntryCodec.decode(payload));
    }
}
