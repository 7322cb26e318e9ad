package dev.loyalty.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The tables in PostgreSQL. */
class SchemaIT extends SchemaCases {

    SchemaIT() {
        super(PostgresServer.newest().newEmptyPool(), Database.POSTGRESQL);
    }

    @Test
    void theServersOfTheTestsAreAsDurableAsInProduction() {
        for (PostgresServer server : new PostgresServer[] {PostgresServer.newest(), PostgresServer.oldest()}) {
            assertThat(server.setting("fsync")).isEqualTo("on");
            assertThat(server.setting("synchronous_commit")).isEqualTo("on");
        }
        assertThat(PostgresServer.newest().setting("server_version")).startsWith("18.");
        assertThat(PostgresServer.oldest().setting("server_version")).startsWith("15.");
    }
}
