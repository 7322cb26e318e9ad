package dev.loyalty.jdbc.member;

import dev.loyalty.codec.NoteCodec;
import dev.loyalty.codec.Place;
import dev.loyalty.codec.ProfileCodec;
import dev.loyalty.jdbc.sql.Sql;
import dev.loyalty.jdbc.transaction.Access;
import dev.loyalty.spi.ErasableTexts;
import dev.loyalty.value.MemberId;
import dev.loyalty.value.Note;
import dev.loyalty.value.Profile;
import dev.loyalty.value.ProgramId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Profiles and notes. In the host's transaction also those that it has not committed yet.
 *
 * @param program in which program
 * @param access the way to the database at this moment
 */
public record JdbcTexts(String program, Supplier<Access> access) implements ErasableTexts {

    private static final Sql PROFILE = new Sql("select profile from loyalty_customer where program = ? and member = ?");

    private static final Sql PROFILES =
            new Sql("select member, profile from loyalty_customer where program = ? and member = any(?)");

    private static final Sql NOTES = new Sql("select seq, note from loyalty_note"
            + " where program = ? and member = ? and seq >= ? and seq <= ? order by seq");

    @Override
    public Optional<Profile> profile(MemberId member) {
        return access.get()
                .read(session -> session.first(
                        session.call(PROFILE).id(program).id(member.value()),
                        row -> ProfileCodec.decode(ProgramId.of(program), member, row.getBytes(1))));
    }

    @Override
    public Map<MemberId, Profile> profiles(Collection<MemberId> members) {
        List<String> ids = members.stream().map(MemberId::value).distinct().toList();
        return access.get().read(session -> {
            Map<MemberId, Profile> found = new HashMap<>();
            session.list(session.call(PROFILES).id(program).ids(ids), row -> {
                MemberId member = MemberId.of(row.getString(1));
                return found.put(member, ProfileCodec.decode(ProgramId.of(program), member, row.getBytes(2)));
            });
            return found;
        });
    }

    @Override
    public Map<Long, Note> notes(MemberId member, long from, long to) {
        return access.get().read(session -> {
            Map<Long, Note> notes = new TreeMap<>();
            session.list(
                            session.call(NOTES)
                                    .id(program)
                                    .id(member.value())
                                    .number(from)
                                    .number(to),
                            row -> Map.entry(
                                    row.getLong(1),
                                    NoteCodec.decode(
                                            new Place(ProgramId.of(program), member, row.getLong(1)), row.getBytes(2))))
                    .forEach(note -> notes.put(note.getKey(), note.getValue()));
            return notes;
        });
    }
}
