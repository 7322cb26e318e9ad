package dev.loyalty.jdbc;

/** Inserts of rows that may be there already, before a dialect says what then. */
final class Inserts {

    static final String MEMBER =
            "insert into loyalty_member (version, slice, program, member, state) values (0, ?, ?, ?, ?)";

    static final String LEASE =
            "insert into loyalty_lease (epoch, until_at, slice, program, what, worker)" + " values (0, 0, ?, ?, ?, '')";

    static final String POSTPONED =
            "insert into loyalty_postponed (until_at, failures, program, member) values (0, 0, ?, ?)";

    static final String LANE = "insert into loyalty_lane (stamp, replaced, assigned_known, program, member, receiver)"
            + " values (0, false, false, ?, ?, ?)";

    static final String DELIVERY = "insert into loyalty_delivery"
            + " (seq, queued_at, due_at, place, attempts, parked, program, member, receiver)"
            + " values (?, ?, ?, ?, 0, false, ?, ?, ?)";

    static final String PROGRAM =
            "insert into loyalty_program (from_at, version, program, definition) values (?, ?, ?, ?)";

    private Inserts() {}
}
