package dev.loyalty.jdbc.delivery;

import dev.loyalty.jdbc.sql.Sql;

/**
 * What is said to the tables of lanes and deliveries, the same to every database but for one question. Each text
 * ends with the parameters of {@link #OF_LANE} or {@link #OF_LANES}, where it has them.
 */
public final class LaneSql {

    /** A lane. Parameters: program, member, receiver. */
    private static final String OF_LANE = " where program = ? and member = ? and receiver = ?";

    /** All lanes of some members and receivers. Parameters: program, members, receivers. */
    private static final String OF_LANES = " where program = ? and member = any(?) and receiver = any(?)";

    /** Some lanes of one receiver. Parameters: program, receiver, members. */
    static final String OF_RECEIVER = " where l.program = ? and l.receiver = ? and l.member = any(?)";

    private static final String LANE = "select member, receiver, ready_at, worker, held_seq, held_place, replaced,"
            + " assigned_known, assigned_group from loyalty_lane l";

    /** A delivery, of a table that is named d. */
    static final String DELIVERY =
            "select d.member, d.receiver, d.seq, d.place, d.queued_at, d.attempts, d.due_at, d.last_error, d.parked"
                    + " from loyalty_delivery d";

    private static final String OF_ITS_LANE =
            " where d.program = l.program and d.member = l.member and d.receiver = l.receiver";

    /**
     * Of some lanes of one receiver the first two that wait, and what is held; where rows can be joined laterally. Parameters: {@link
     * #OF_RECEIVER}.
     */
    static final Sql FIRST_BY_LANE = new Sql("select d.* from loyalty_lane l, lateral (("
            + DELIVERY + OF_ITS_LANE + " and not d.parked order by d.seq, d.place limit 2) union ("
            + DELIVERY + OF_ITS_LANE + " and d.seq = l.held_seq and d.place = l.held_place)) d"
            + OF_RECEIVER);

    /** The same, where they cannot: a delivery is among the first two if there are no two before it. */
    static final Sql FIRST_BY_COUNT = new Sql(DELIVERY
            + " join loyalty_lane l on l.program = d.program and l.member = d.member and l.receiver = d.receiver"
            + OF_RECEIVER
            + " and (d.seq = l.held_seq and d.place = l.held_place or not d.parked and not exists (select 1"
            + " from loyalty_delivery e where e.program = d.program and e.member = d.member and e.receiver = d.receiver"
            + " and not e.parked and (e.seq, e.place) < (d.seq, d.place) offset 1 rows fetch next 1 rows only))");

    /** Parameters: program, receiver, ready until, after which instant and member, how many. */
    private static final String READY_LANES = "(select member, receiver, ready_at from loyalty_lane"
            + " where program = ? and receiver = ? and ready_at <= ? and (ready_at, member) > (?, ?)"
            + " order by ready_at, member limit ?)";

    /** One range of an index for each of {@link #AT_ONCE} receivers. */
    public static final Sql READY = new Sql(
            READY_LANES + " union all " + READY_LANES + " union all " + READY_LANES + " union all " + READY_LANES);

    /** Most programs have no more receivers than these; where there are fewer, some are null. */
    public static final int AT_ONCE = 4;

    public static final Sql LOCK = new Sql(LANE + OF_LANE + " for update");

    static final Sql LOCK_ALL = new Sql(LANE + OF_LANES + " order by member, receiver for update");

    /** Parameters: {@link #OF_RECEIVER}, how many. */
    public static final Sql LOCK_FREE =
            new Sql(LANE + OF_RECEIVER + " order by ready_at, member limit ? for update skip locked");

    /** For what is queued behind all that is there. Parameter: when it is due. */
    static final Sql APPEND =
            new Sql("update loyalty_lane set stamp = stamp + 1, ready_at = coalesce(ready_at, ?)" + OF_LANE);

    public static final Sql CHANGE = new Sql("update loyalty_lane set stamp = stamp + 1, ready_at = ?, worker = ?,"
            + " held_seq = ?, held_place = ?, replaced = ?, assigned_known = ?, assigned_group = ?" + OF_LANE);

    /** An empty lane. Parameters: program, member, receiver. */
    static final Sql INSERT =
            new Sql("insert into loyalty_lane (stamp, replaced, assigned_known, program, member, receiver)"
                    + " values (0, false, false, ?, ?, ?)");

    /** A delivery. Parameters: seq, queued, due, place, program, member, receiver. */
    static final Sql INSERT_DELIVERY = new Sql("insert into loyalty_delivery"
            + " (seq, queued_at, due_at, place, attempts, parked, program, member, receiver)"
            + " values (?, ?, ?, ?, 0, false, ?, ?, ?)");

    static final Sql WAITING = new Sql(DELIVERY + OF_LANES + " and not parked");

    /** Parameters: the lane, seq, place. */
    private static final String ONE = OF_LANE + " and seq = ? and place = ?";

    static final Sql NAMED = new Sql(DELIVERY + ONE);

    static final Sql CHANGE_DELIVERY =
            new Sql("update loyalty_delivery set attempts = ?, due_at = ?, last_error = ?, parked = ?" + ONE);

    public static final Sql DELETE = new Sql("delete from loyalty_delivery" + ONE);

    static final Sql DELETE_ALL = new Sql("delete from loyalty_delivery" + OF_LANE);

    /** Parameters: program, after which member, receiver, seq and place, how many. */
    static final Sql PARKED = new Sql(DELIVERY + " where program = ? and parked"
            + " and (member, receiver, seq, place) > (?, ?, ?, ?) order by member, receiver, seq, place limit ?");

    /** The lanes of one receiver in which something waits are found by an index. Parameters: program, receiver, how many. */
    public static final Sql FAILING = new Sql(DELIVERY + " join loyalty_lane l on l.program = d.program"
            + " and l.member = d.member and l.receiver = d.receiver"
            + " where l.program = ? and l.receiver = ? and l.ready_at is not null and d.attempts > 0 and not d.parked"
            + " order by d.attempts desc, d.member, d.seq, d.place limit ?");

    /** Parameters: program, whether parked. */
    public static final Sql BACKLOG =
            new Sql("select count(*), min(queued_at) from loyalty_delivery where program = ? and parked = ?");

    private LaneSql() {}
}
