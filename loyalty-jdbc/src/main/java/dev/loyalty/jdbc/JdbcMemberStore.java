package dev.loyalty.jdbc;

import dev.loyalty.command.TransactionRequiredException;
import dev.loyalty.jdbc.schema.SchemaCheck;
import dev.loyalty.jdbc.sql.Dialect;
import dev.loyalty.jdbc.store.JdbcMembers;
import dev.loyalty.jdbc.transaction.OwnTransactions;
import dev.loyalty.jdbc.transaction.Patience;
import dev.loyalty.jdbc.transaction.Ways;
import dev.loyalty.spi.MemberStore;
import dev.loyalty.spi.StoreException;
import dev.loyalty.spi.StoreFactory;
import dev.loyalty.value.ProgramId;
import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Keeps everything in a relational database: the shop's own. The tables must be there, see {@link JdbcSchema}; several programs
 * share them.
 *
 * <pre>{@code
 * JdbcSchema.in(dataSource).apply();
 * LoyaltyEngine engine = LoyaltyEngine.builder(club).store(JdbcMemberStore.on(dataSource)).build();
 * }</pre>
 *
 * <p>A command is one transaction: it locks the member's row, decides, writes and commits. By default that is a transaction on a
 * connection of its own; one that meets another transaction (a deadlock, a serialization failure, a lock that is not granted) is
 * run again a few times, and waits for others ten seconds at most unless {@link #waitingAtMost} says otherwise. With
 * {@link #joining} it is the shop's own transaction, where there is one: then the shop's writes and
 * those of the engine are committed together or not at all, and nothing is run again.
 *
 * <p>What a failure leaves: if the database failed before the commit, or answered the commit with an error, nothing of the command is
 * written. It is a {@link dev.loyalty.command.BusyException} if this may pass by itself, and a {@link
 * dev.loyalty.command.StoreUnusableException} if an operator must put something right first (a table or a permission is missing, the
 * database is read-only). If the answer to the commit was lost, nobody knows; sent again with the same id, the command finds out. A write
 * that the database silently passes over, because of damage or of a trigger that is not ours, fails the whole command. In the shop's
 * transaction our writes stand behind a savepoint: on a failure, a refusal or a replay they are undone, and the transaction goes on as if
 * the engine had not been called.
 *
 * <p>The connections may have any isolation level; {@code READ COMMITTED} meets the fewest failures that have to be tried again.
 *
 * <p>Thread-safe, if the data source and the host transaction are.
 */
public final class JdbcMemberStore implements StoreFactory {

    private final DataSource dataSource;
    private final @Nullable HostTransaction host;
    private final boolean required;
    private final Patience patience;

    private JdbcMemberStore(
            DataSource dataSource, @Nullable HostTransaction host, boolean required, Patience patience) {
        this.dataSource = dataSource;
        this.host = host;
        this.required = required;
        this.patience = patience;
    }

    /**
     * A store that uses connections of its own.
     *
     * @param dataSource gives the connections, of which a caller of the engine needs one at a time; a pool
     * @return the store
     */
    public static JdbcMemberStore on(DataSource dataSource) {
        return new JdbcMemberStore(dataSource, null, false, Patience.DEFAULT);
    }

    /**
     * The same store, whose commands and reads join the shop's transaction where there is one. Background work never does.
     *
     * <p>Call the engine last in a transaction: the member's row is locked until the shop commits.
     *
     * @param transaction hands out the connection of the shop's transaction
     * @return the store
     */
    public JdbcMemberStore joining(HostTransaction transaction) {
        return new JdbcMemberStore(dataSource, transaction, false, patience);
    }

    /**
     * The same store, which takes commands in the shop's transaction alone: where there is none, it throws
     * {@link TransactionRequiredException} and nothing happens. Reads and background work need none.
     *
     * @param transaction hands out the connection of the shop's transaction
     * @return the store
     */
    public JdbcMemberStore requiring(HostTransaction transaction) {
        return new JdbcMemberStore(dataSource, transaction, true, patience);
    }

    /**
     * The same store with another patience: how long a command waits, on a connection of the store's own, for other transactions
     * that hold its member. After that, nothing has happened and it is a {@link dev.loyalty.command.BusyException}. By default ten
     * seconds.
     *
     * <p>A worker, too, waits that long at most to write down that something was delivered, if a shop's open transaction has just queued
     * more for the same member and receiver. After that it is delivered again, once its lease is over.
     *
     * <p>On PostgreSQL each of our own transactions sets its {@code lock_timeout} by it, in the same message as its first statement; the
     * connection's own setting is not touched. On H2 a single wait ends after the connection's {@code LOCK_TIMEOUT}, two seconds
     * unless the URL says otherwise, and is repeated until the time is over. The shop's transaction keeps the setting that the shop gave
     * it.
     *
     * @param longest from one millisecond to a day
     * @return the store
     * @throws IllegalArgumentException if it is shorter or longer
     */
    public JdbcMemberStore waitingAtMost(Duration longest) {
        if (longest.compareTo(Duration.ofMillis(1)) < 0 || longest.compareTo(Duration.ofDays(1)) > 0) {
            throw new IllegalArgumentException("a wait is from one millisecond to a day, but this is " + longest);
        }
        return with(patience.waitingAtMost(longest));
    }

    JdbcMemberStore with(Patience other) {
        return new JdbcMemberStore(dataSource, host, required, other);
    }

    /**
     * Opens what is stored of one program, after a look at the schema.
     *
     * @throws StoreException if the database cannot be reached, or its schema is missing, too old or too new; the message says
     *     what to do
     */
    @Override
    public MemberStore open(ProgramId program) {
        Dialect dialect = SchemaCheck.on(dataSource);
        OwnTransactions own = new OwnTransactions(dataSource, dialect, patience);
        return JdbcMembers.of(program, own, host == null ? Ways.only(own) : new HostWays(host, required, own));
    }
}
