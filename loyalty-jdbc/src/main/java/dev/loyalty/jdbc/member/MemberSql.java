package dev.loyalty.jdbc.member;

import dev.loyalty.jdbc.journal.Facts;
import dev.loyalty.jdbc.journal.ManyFacts;
import dev.loyalty.jdbc.sql.Sql;

/** What is said about the rows of members. */
final class MemberSql {

    private static final String LOCK_ROW =
            "select version, state from loyalty_member where program = ? and member = ? for update";

    /** Two statements: a fact that was committed while the first waited for the lock is seen by the second, not by the first. */
    static final Sql LOCK_THEN_FACTS = new Sql(LOCK_ROW + "; " + Facts.TEXT);

    /**
     * One statement: what it sees of the facts is as of its begin. That holds if the member has the version that was seen then, for
     * whatever is written of a member is written under its lock, and gives it another version.
     */
    static final Sql LOCK_AND_ANYTHING = new Sql("select version, state,"
            + " (select version from loyalty_member where program = ? and member = ?), (" + Facts.ANYTHING + ")"
            + " from loyalty_member where program = ? and member = ? for update");

    static final Sql LOCK_THEN_MANY_FACTS = new Sql(LOCK_ROW + "; " + ManyFacts.TEXT);

    static final Sql LOCK = new Sql(LOCK_ROW);

    private static final String LOCK_ROWS = "select version, state, member from loyalty_member"
            + " where program = ? and member = any(?) order by member for update";

    static final Sql LOCK_FREE = new Sql(LOCK_ROWS + " skip locked");

    /** For one member at a time: it fails if somebody else has any of them for long. */
    static final Sql LOCK_EACH = new Sql(LOCK_ROWS);

    private static final String READ_ROW = "select version, state from loyalty_member where program = ? and member = ?";

    static final Sql READ = new Sql(READ_ROW);
    static final Sql READ_ALL =
            new Sql("select version, state, member from loyalty_member where program = ? and member = any(?)");
    static final Sql READ_THEN_FACTS = new Sql(READ_ROW + "; " + Facts.TEXT);
    static final Sql READ_THEN_MANY_FACTS = new Sql(READ_ROW + "; " + ManyFacts.TEXT);

    static final Sql FORGET = new Sql("delete from loyalty_member where program = ? and member = ? and version = 0");

    private static final String NEW_ROW =
            "insert into loyalty_member (version, slice, program, member, state) values (0, ?, ?, ?, ?)";

    /** A member of whom nothing is known. Parameters: slice, program, member, state. */
    static final Sql INSERT = new Sql(NEW_ROW);

    /** The same, unless there is one; a row comes back if there was none. */
    static final Sql INSERT_AND_ANYTHING = new Sql(NEW_ROW + Sql.UNLESS_THERE + " returning (" + Facts.ANYTHING + ")");

    private MemberSql() {}
}
