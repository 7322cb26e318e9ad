package dev.loyalty.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.UUID;

/** Connection pools on databases of the tests. */
final class Pools {

    private static final int MANY = 20;

    private Pools() {}

    /** A new database in memory, which lasts as long as the JVM. */
    static HikariDataSource h2InMemory() {
        return pool("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa");
    }

    /** The same, where nobody waits for a lock for longer than a fifth of a second. */
    static HikariDataSource h2ThatHurries() {
        return pool("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=200", "sa");
    }

    /** A database in a folder. */
    static HikariDataSource h2InFolder(Path folder) {
        return pool("jdbc:h2:file:" + folder.resolve("loyalty").toAbsolutePath(), "sa");
    }

    static HikariDataSource pool(String url, String user) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setMaximumPoolSize(MANY);
        config.setMinimumIdle(1);
        return new HikariDataSource(config);
    }
}
