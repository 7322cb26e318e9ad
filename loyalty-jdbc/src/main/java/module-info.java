/**
 * The engine's store in a relational database.
 */
module dev.loyalty.jdbc {
    requires transitive dev.loyalty.core;
    requires transitive java.sql;
    requires static org.jspecify;
    requires org.slf4j;

    exports dev.loyalty.jdbc;
}
