package dev.loyalty.jdbc.member;

import dev.loyalty.codec.NoteCodec;
import dev.loyalty.codec.Place;
import dev.loyalty.codec.ProfileCodec;
import dev.loyalty.jdbc.sql.Session;
import dev.loyalty.jdbc.sql.Sql;
import dev.loyalty.member.Texts;
import dev.loyalty.value.Note;
import dev.loyalty.value.Profile;
import dev.loyalty.value.ProgramId;
import dev.loyalty.value.StreamId;
import java.sql.SQLException;

/** Writes what is personal or free text. */
public final class PersonalRows {

    private static final Sql DELETE_PROFILE = new Sql("delete from loyalty_customer where program = ? and member = ?");

    private static final Sql DELETE_NOTES = new Sql("delete from loyalty_note where program = ? and member = ?");

    /** The text of a failure may hold anything. */
    private static final Sql DELETE_POSTPONED =
            new Sql("delete from loyalty_postponed where program = ? and member = ?");

    private static final Sql INSERT_PROFILE =
            new Sql("insert into loyalty_customer (program, member, profile) values (?, ?, ?)");

    private static final Sql DELETE_NOTE =
            new Sql("delete from loyalty_note where program = ? and member = ? and seq = ?");

    private static final Sql INSERT_NOTE =
            new Sql("insert into loyalty_note (program, member, seq, note) values (?, ?, ?, ?)");

    private PersonalRows() {}

    /** Writes the texts of a commit, after which the member has a version. */
    public static void write(Session session, String program, StreamId stream, Texts texts, long version, int format)
            throws SQLException {
        ProgramId id = ProgramId.of(program);
        if (texts.erased()) {
            session.update(session.call(DELETE_PROFILE).id(program).id(stream.value()));
            session.update(session.call(DELETE_NOTES).id(program).id(stream.value()));
            session.update(session.call(DELETE_POSTPONED).id(program).id(stream.value()));
        }
        Profile profile = texts.profile();
        if (profile != null) {
            session.update(session.call(DELETE_PROFILE).id(program).id(stream.value()));
            session.insert(
                    session.call(INSERT_PROFILE)
                            .id(program)
                            .id(stream.value())
                            .bytes(ProfileCodec.encode(id, stream, profile, format)),
                    "a profile");
        }
        Note note = texts.note();
        if (note != null) {
            session.update(
                    session.call(DELETE_NOTE).id(program).id(stream.value()).number(version));
            session.insert(
                    session.call(INSERT_NOTE)
                            .id(program)
                            .id(stream.value())
                            .number(version)
                            .bytes(NoteCodec.encode(new Place(id, stream, version), note, format)),
                    "a note");
        }
    }
}
