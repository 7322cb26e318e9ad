package dev.loyalty.examples.shop.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.loyalty.examples.shop.club.Club;
import dev.loyalty.examples.shop.club.Transactions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The shop's database, open. */
public final class Database implements AutoCloseable {

    private static final int CONNECTIONS = 8;
    private static final long LONGEST_WAIT_MILLIS = 10_000;

    private final HikariDataSource pool;
    private final Transactions transactions;

    private Database(HikariDataSource pool) {
        this.pool = pool;
        this.transactions = new Transactions(pool);
    }

    /**
     * Opens a database, and makes the shop's tables where they are missing.
     *
     * @throws RuntimeException if the database cannot be used
     */
    public static Database open(String url, @Nullable String user, @Nullable String password) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        config.setPoolName("shop");
        config.setMaximumPoolSize(CONNECTIONS);
        config.setConnectionTimeout(LONGEST_WAIT_MILLIS);
        Database database = new Database(new HikariDataSource(config));
        try {
            database.run(Club.class, "club.sql");
            database.run(Database.class, "store.sql");
            return database;
        } catch (RuntimeException failed) {
            database.close();
            throw failed;
        }
    }

    private void run(Class<?> beside, String file) {
        String script = read(beside, file);
        transactions.run(connection -> {
            try (Statement statement = connection.createStatement()) {
                for (String sql : script.strip().split(";\\s*(\\n|$)", -1)) {
                    if (!sql.isBlank()) {
                        statement.execute(sql);
                    }
                }
                return true;
            }
        });
    }

    private static String read(Class<?> beside, String file) {
        try (InputStream bytes = beside.getResourceAsStream(file)) {
            if (bytes == null) {
                throw new IOException(file + " is missing from the program");
            }
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** {@return its connections} */
    public DataSource dataSource() {
        return pool;
    }

    /** {@return the transactions on it} */
    public Transactions transactions() {
        return transactions;
    }

    @Override
    public void close() {
        pool.close();
    }
}
