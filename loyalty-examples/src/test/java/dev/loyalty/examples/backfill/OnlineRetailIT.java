package dev.loyalty.examples.backfill;

import dev.loyalty.jdbc.PostgresServer;
import java.nio.file.Path;

/** The real history, on PostgreSQL. */
class OnlineRetailIT extends OnlineRetailCases {

    @Override
    String store(Path folder) {
        return PostgresServer.newest().newDatabase();
    }
}
