package dev.loyalty.jdbc.member;

import dev.loyalty.codec.Place;
import dev.loyalty.codec.StateCodec;
import dev.loyalty.command.CorruptDataException;
import dev.loyalty.event.Ref;
import dev.loyalty.jdbc.journal.Facts;
import dev.loyalty.jdbc.journal.Found;
import dev.loyalty.jdbc.journal.ManyFacts;
import dev.loyalty.jdbc.sql.Call;
import dev.loyalty.jdbc.sql.Session;
import dev.loyalty.jdbc.sql.Sql;
import dev.loyalty.member.MemberRecord;
import dev.loyalty.member.StreamRecord;
import dev.loyalty.member.StreamState;
import dev.loyalty.spi.Slice;
import dev.loyalty.value.MemberId;
import dev.loyalty.value.ProgramId;
import dev.loyalty.value.StreamId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one program's streams, as they are read and locked: the state as one document, and what is searched for beside it. A thing that members share has a row
 * like a member's, under its own key: it is never due, and never judged.
 *
 * @param program which
 * @param facts the entries that decisions ask for
 * @param manyFacts the same, for many members at once
 * @param novelty whether what a command speaks of is probably new
 */
public record Members(String program, Facts facts, ManyFacts manyFacts, Novelty novelty) {

    private static final byte[] NOTHING = {};

    /** A row as it is read. */
    private record Row(long version, @Nullable StreamState state) {
        static final Row ABSENT = new Row(0, null);

        static Row read(ResultSet row, String program, StreamId member) throws SQLException {
            long version = row.getLong(1);
            byte[] state = row.getBytes(2);
            if (version == 0 && state.length > 0) {
                throw new CorruptDataException(
                        "member state",
                        member,
                        -1,
                        -1,
                        "stands beside the version 0, which nobody with a state has",
                        null);
            }
            Place place = new Place(ProgramId.of(program), member, version);
            return new Row(version, version == 0 ? null : StateCodec.decode(place, state));
        }
    }

    /** Reads a member and facts as of one moment: entries that came after the state was read are left out. */
    public StreamRecord read(Session session, StreamId member, Set<Ref> refs) throws SQLException {
        return session.dialect().statementsTravelTogether()
                ? found(session, MemberSql.READ_THEN_FACTS, MemberSql.READ_THEN_MANY_FACTS, member, refs)
                : foundInTwo(session, MemberSql.READ, member, refs);
    }

    /** Reads many members, without facts. */
    public Map<MemberId, MemberRecord> readAll(Session session, Set<MemberId> members) throws SQLException {
        Map<StreamId, Row> rows = rows(session, MemberSql.READ_ALL, members);
        Map<StreamId, Set<Ref>> nothing = new HashMap<>();
        members.forEach(member -> nothing.put(member, Set.of()));
        Map<MemberId, MemberRecord> records = new HashMap<>();
        Map<StreamId, Found> found = manyFacts.load(session, nothing);
        for (MemberId member : members) {
            Row row = rows.getOrDefault(member, Row.ABSENT);
            Found ofMember = found.getOrDefault(member, new Found(program, member, Set.of()));
            records.put(member, (MemberRecord) ofMember.record(row.state(), row.version()));
        }
        return records;
    }

    /**
     * Locks a member until the transaction ends, then reads facts. Somebody of whom nothing is known gets a row, so that nobody
     * else begins with the same one.
     */
    public StreamRecord lock(Session session, StreamId member, Set<Ref> refs) throws SQLException {
        StreamRecord record = locked(session, member, refs);
        if (record.version() > 0) {
            return record;
        }
        Optional<StreamRecord> begun = begun(session, record, refs);
        if (begun.isPresent()) {
            return begun.get();
        }
        StreamRecord joined = locked(session, member, refs);
        if (joined.version() == 0) {
            throw new SQLException("another transaction has begun with member " + member, "40001");
        }
        return joined;
    }

    /** The record of somebody who had no row and has one now; empty if others made it. */
    private Optional<StreamRecord> begun(Session session, StreamRecord record, Set<Ref> refs) throws SQLException {
        StreamId member = record.stream();
        if (!session.dialect().statementsTravelTogether()) {
            Call insert = session.insertCall(MemberSql.INSERT);
            bindNew(insert, member);
            return session.insertIfAbsent(insert) ? Optional.of(record) : Optional.empty();
        }
        Call insert = session.call(MemberSql.INSERT_AND_ANYTHING);
        bindNew(insert, member);
        facts.bindAnything(insert, member, Facts.Question.of(refs), record.newestProgram());
        Optional<Boolean> anything = session.first(insert, row -> row.getBoolean(1));
        return anything.isPresent() && anything.get()
                ? Optional.of(facts.load(session, member, refs).record(record.state(), record.version()))
                : anything.map(nothing -> record);
    }

    /**
     * Locks those of many members whom nobody else has until the transaction ends, and finds what is asked for about each. Somebody of
     * whom nothing is known gets a row, unless others are about to make one. Where the database cannot pass over members, it waits for
     * them for as long as the session does, and fails.
     */
    public List<StreamRecord> lockFree(Session session, Map<StreamId, Set<Ref>> refs) throws SQLException {
        Map<StreamId, Row> rows = freeRows(session, refs.keySet());
        Set<StreamId> others = new HashSet<>(refs.keySet());
        others.removeAll(rows.keySet());
        if (!others.isEmpty()) {
            begin(session, others);
            rows.putAll(freeRows(session, others));
        }
        Map<StreamId, Set<Ref>> asked = new HashMap<>(refs);
        asked.keySet().retainAll(rows.keySet());
        Map<StreamId, Found> found = manyFacts.load(session, asked);
        List<StreamRecord> records = new ArrayList<>();
        for (Map.Entry<StreamId, Row> each : rows.entrySet()) {
            StreamId member = each.getKey();
            Row row = each.getValue();
            Found ofMember = found.getOrDefault(member, new Found(program, member, Set.of()));
            records.add(ofMember.record(row.state(), row.version()));
        }
        return records;
    }

    /** Makes a row for each of those who have none, but for whom others are about to. */
    private void begin(Session session, Set<StreamId> members) throws SQLException {
        if (!hasBegun(session, members)) {
            for (StreamId each : members) {
                hasBegun(session, Set.of(each));
            }
        }
    }

    private boolean hasBegun(Session session, Set<StreamId> members) throws SQLException {
        Savepoint before = session.savepoint();
        try {
            session.insertAllIfAbsent(MemberSql.INSERT, members, this::bindNew);
            return true;
        } catch (SQLException met) {
            if (!session.dialect().isWorthAnotherTry(met)) {
                throw met;
            }
            session.rollback(before);
            return false;
        }
    }

    private Map<StreamId, Row> freeRows(Session session, Set<StreamId> members) throws SQLException {
        return rows(session, session.dialect().skipsLocked() ? MemberSql.LOCK_FREE : MemberSql.LOCK_EACH, members);
    }

    private Map<StreamId, Row> rows(Session session, Sql sql, Set<? extends StreamId> members) throws SQLException {
        Map<StreamId, Row> rows = new HashMap<>();
        List<String> ids = members.stream().map(StreamId::value).toList();
        session.list(session.call(sql).id(program).ids(ids), row -> {
            StreamId member = StreamId.parse(row.getString(3));
            return rows.put(member, Row.read(row, program, member));
        });
        return rows;
    }

    private void bindNew(Call insert, StreamId member) throws SQLException {
        insert.number(Slice.of(member).number()).id(program).id(member.value()).bytes(NOTHING);
    }

    private StreamRecord locked(Session session, StreamId member, Set<Ref> refs) throws SQLException {
        if (!session.dialect().statementsTravelTogether()) {
            return foundInTwo(session, MemberSql.LOCK, member, refs);
        }
        Facts.Question question = Facts.Question.of(refs);
        StreamRecord record = question.isAll(refs) && novelty.isProbable(question.command())
                ? lockedAsNew(session, member, refs, question)
                : found(session, MemberSql.LOCK_THEN_FACTS, MemberSql.LOCK_THEN_MANY_FACTS, member, refs);
        novelty.learn(question.command(), record.found().values().stream().allMatch(List::isEmpty));
        novelty.seenProgram(record.newestProgram());
        return record;
    }

    /** Asks for what there is only when there is something. */
    private StreamRecord lockedAsNew(Session session, StreamId member, Set<Ref> refs, Facts.Question question)
            throws SQLException {
        int known = novelty.newestProgram();
        Row row = Row.ABSENT;
        boolean isNew = true;
        try (Call call = session.call(MemberSql.LOCK_AND_ANYTHING).id(program).id(member.value())) {
            facts.bindAnything(call, member, question, known);
            try (ResultSet rows = call.id(program).id(member.value()).rows()) {
                if (rows.next()) {
                    row = Row.read(rows, program, member);
                    isNew = rows.getLong(3) == row.version() && !rows.getBoolean(4);
                }
            }
        }
        Found found = isNew ? Found.nothing(program, member, refs, known) : facts.load(session, member, refs);
        return found.record(row.state(), row.version());
    }

    /** The same member, who is locked, with further facts. */
    public StreamRecord widened(Session session, StreamRecord record, Set<Ref> refs) throws SQLException {
        return manyFacts.load(session, record.stream(), refs).record(record.state(), Long.MAX_VALUE);
    }

    /** Removes the row that was made to be locked: nothing became of it. */
    public void forget(Session session, StreamId member) throws SQLException {
        session.update(session.call(MemberSql.FORGET).id(program).id(member.value()));
    }

    private StreamRecord foundInTwo(Session session, Sql sql, StreamId member, Set<Ref> refs) throws SQLException {
        Call call = session.call(sql).id(program).id(member.value());
        Row row = session.first(call, found -> Row.read(found, program, member)).orElse(Row.ABSENT);
        return manyFacts.load(session, member, refs).record(row.state(), row.version());
    }

    /** By two statements that travel together: short ones for what most commands ask, or those for any number of facts. */
    private StreamRecord found(Session session, Sql few, Sql many, StreamId member, Set<Ref> refs) throws SQLException {
        Facts.Question question = Facts.Question.of(refs);
        if (!question.isAll(refs)) {
            return foundMany(session, many, member, refs);
        }
        try (Call call = session.call(few).id(program).id(member.value())) {
            facts.bind(call, member, question);
            Row row = firstRow(call, member);
            Found found = new Found(program, member, refs);
            try (ResultSet rows = call.nextRows()) {
                found.take(rows, question);
            }
            return found.record(row.state(), row.version());
        }
    }

    private StreamRecord foundMany(Session session, Sql many, StreamId member, Set<Ref> refs) throws SQLException {
        ManyFacts.Question question = manyFacts.question(member, refs);
        try (Call call = session.call(many).id(program).id(member.value())) {
            question.bind(call);
            Row row = firstRow(call, member);
            try (ResultSet rows = call.nextRows()) {
                question.take(rows);
            }
            return question.of(member).record(row.state(), row.version());
        }
    }

    private Row firstRow(Call call, StreamId member) throws SQLException {
        try (ResultSet rows = call.firstRows()) {
            return rows.next() ? Row.read(rows, program, member) : Row.ABSENT;
        }
    }
}
