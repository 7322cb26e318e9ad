package dev.loyalty.jdbc;

/** Inserts of rows that may be there already: {@link Session#insertAllIfAbsent} says what then. */
final class Inserts {

    /** A member of whom nothing is known. Parameters: slice, program, member, state. */
    static final Sql MEMBER =
            new Sql("insert into loyalty_member (version, slice, program, member, state) values (0, ?, ?, ?, ?)");

    /** A lease that nobody has. Parameters: slice, program, what. */
    static final Sql LEASE = new Sql(
            "insert into loyalty_lease (epoch, until_at, slice, program, what, worker) values (0, 0, ?, ?, ?, '')");

    /** A member who is postponed until nothing. Parameters: program, member. */
    static final Sql POSTPONED =
            new Sql("insert into loyalty_postponed (until_at, failures, program, member) values (0, 0, ?, ?)");

    /** An empty lane. Parameters: program, member, receiver. */
    static final Sql LANE =
            new Sql("insert into loyalty_lane (stamp, replaced, assigned_known, program, member, receiver)"
                    + " values (0, false, false, ?, ?, ?)");

    /** A delivery. Parameters: seq, queued, due, place, program, member, receiver. */
    static final Sql DELIVERY = new Sql("insert into loyalty_delivery"
            + " (seq, queued_at, due_at, place, attempts, parked, program, member, receiver)"
            + " values (?, ?, ?, ?, 0, false, ?, ?, ?)");

    /** A version of a program. Parameters: from, version, program, definition. */
    static final Sql PROGRAM =
            new Sql("insert into loyalty_program (from_at, version, program, definition) values (?, ?, ?, ?)");

    private Inserts() {}
}
