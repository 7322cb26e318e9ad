package dev.loyalty.jdbc;

import dev.loyalty.command.TransactionRequiredException;
import dev.loyalty.jdbc.JdbcMembers.Ways;
import dev.loyalty.spi.MemberStore;
import dev.loyalty.spi.StoreException;
import dev.loyalty.spi.StoreFactory;
import dev.loyalty.value.ProgramId;
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
 * run again a few times. With {@link #joining} it is the shop's own transaction, where there is one: then the shop's writes and
 * those of the engine are committed together or not at all, and nothing is run again.
 *
 * <p>What a failure leaves: if the database failed before the commit, nothing of the command is written and it may be sent again. If
 * the answer to the commit was lost, nobody knows; sent again with the same id, the command finds out. In the shop's transaction our
 * writes stand behind a savepoint: on a failure, a refusal or a replay they are undone, and the transaction goes on as if the engine
 * had not been called.
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
