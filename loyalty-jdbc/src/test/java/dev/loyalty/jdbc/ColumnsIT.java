package dev.loyalty.jdbc;

/** The columns in PostgreSQL. */
class ColumnsIT extends ColumnsCases {

    ColumnsIT() {
        super(PostgresServer.newest().newPool());
    }
}
