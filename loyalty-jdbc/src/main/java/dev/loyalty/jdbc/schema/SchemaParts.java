package dev.loyalty.jdbc.schema;

import dev.loyalty.jdbc.sql.Dialect;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a schema: columns, and the lists of columns by which rows are found and kept apart. What the statements rely on is listed
 * here, and compared with what is there by structure: the name of an index does not matter, nor do further columns and indexes.
 *
 * @param columns each as table and column
 * @param indexes all, unique or not
 */
public record SchemaParts(Set<String> columns, Set<Index> indexes) {

    /**
     * An index, or the one of a key.
     *
     * @param columns its columns, in their order
     */
    public record Index(String table, boolean unique, List<String> columns) {

        static Index unique(String table, String columns) {
            return new Index(table, true, List.of(columns.split(" ", -1)));
        }

        static Index plain(String table, String columns) {
            return new Index(table, false, List.of(columns.split(" ", -1)));
        }

        /** Whether this one does what another would. */
        boolean serves(Index other) {
            return other.unique
                    ? equals(other)
                    : table.equals(other.table)
                            && columns.size() >= other.columns.size()
                            && columns.subList(0, other.columns.size()).equals(other.columns);
        }

        String sentence() {
            return (unique ? "the unique index on " : "the index on ") + table + " (" + String.join(", ", columns)
                    + ")";
        }
    }

    /**
     * What the statements name, and {@code loyalty_slice}: no statement of ours does, but processes of the version before share out members
     * by it. A test compares it with what the migrations make.
     */
    public static final SchemaParts NEEDED = new SchemaParts(
            columnsOf(
                    "loyalty_schema version compatible_from document_format",
                    "loyalty_member version next_due judged slice program member state",
                    "loyalty_slice until_at slice program worker",
                    "loyalty_lease epoch until_at slice program what worker",
                    "loyalty_postponed until_at failures program member last_error",
                    "loyalty_standing since until_at program member ladder tier",
                    "loyalty_entry seq occurred_at recorded_at amount program member command_kind command_id shop order_id payload",
                    "loyalty_entry_order seq program member shop order_id",
                    "loyalty_entry_ref seq program name kind scope member",
                    "loyalty_tier_change seq changed_at place up program member ladder tier_before tier_after reason",
                    "loyalty_lane stamp ready_at held_seq held_place replaced assigned_known program member receiver worker assigned_group",
                    "loyalty_delivery seq queued_at due_at place attempts parked program member receiver last_error",
                    "loyalty_customer program member profile",
                    "loyalty_note seq program member note",
                    "loyalty_program from_at version program definition"),
            Set.of(
                    Index.unique("loyalty_schema", "version"),
                    Index.unique("loyalty_member", "program member"),
                    Index.plain("loyalty_member", "program next_due member"),
                    Index.plain("loyalty_member", "program judged member"),
                    Index.unique("loyalty_slice", "program slice"),
                    Index.unique("loyalty_lease", "program what slice"),
                    Index.unique("loyalty_postponed", "program member"),
                    Index.plain("loyalty_postponed", "program until_at"),
                    Index.unique("loyalty_standing", "program member ladder"),
                    Index.unique("loyalty_entry", "program member seq"),
                    Index.unique("loyalty_entry", "program command_id command_kind member"),
                    Index.plain("loyalty_entry", "program order_id shop member seq"),
                    Index.unique("loyalty_entry_order", "program order_id shop member seq"),
                    Index.unique("loyalty_entry_ref", "program name kind scope member seq"),
                    Index.unique("loyalty_tier_change", "program member seq place"),
                    Index.unique("loyalty_lane", "program member receiver"),
                    Index.plain("loyalty_lane", "program receiver ready_at member"),
                    Index.unique("loyalty_delivery", "program member receiver seq place"),
                    Index.plain("loyalty_delivery", "program member receiver seq place"),
                    Index.unique("loyalty_customer", "program member"),
                    Index.unique("loyalty_note", "program member seq"),
                    Index.unique("loyalty_program", "program version")));

    /** Each table with its columns behind it. */
    private static Set<String> columnsOf(String... tables) {
        Set<String> columns = new HashSet<>();
        for (String table : tables) {
            List<String> names = List.of(table.split(" ", -1));
            names.stream().skip(1).forEach(column -> columns.add(names.get(0) + ' ' + column));
        }
        return columns;
    }

    /** What is there, as far as unqualified names lead to it. */
    public static SchemaParts found(Connection connection, Dialect dialect) throws SQLException {
        Set<String> columns = new HashSet<>();
        Map<String, Index> indexes = new HashMap<>();
        try (Statement statement = connection.createStatement()) {
            try (ResultSet rows = statement.executeQuery(dialect.columnsThere())) {
                while (rows.next()) {
                    columns.add(name(rows.getString(1)) + ' ' + name(rows.getString(2)));
                }
            }
            try (ResultSet rows = statement.executeQuery(dialect.indexesThere())) {
                while (rows.next()) {
                    Index begun = new Index(name(rows.getString(1)), rows.getBoolean(4), List.of());
                    String column = name(rows.getString(3));
                    indexes.merge(rows.getString(2), with(begun, column), (index, next) -> with(index, column));
                }
            }
        }
        return new SchemaParts(columns, Set.copyOf(indexes.values()));
    }

    /** As the migrations write it. Not by the database, which may do it by the rules of the machine's language. */
    private static String name(@Nullable String found) {
        return String.valueOf(found).toLowerCase(Locale.ROOT);
    }

    private static Index with(Index index, String column) {
        List<String> columns = new ArrayList<>(index.columns());
        columns.add(column);
        return new Index(index.table(), index.unique(), columns);
    }

    public boolean isEmpty() {
        return columns.isEmpty();
    }

    /** What is needed to be right and is not here, each as a sentence, in an order that does not change. */
    public List<String> missing() {
        Set<String> tables = tables(columns);
        List<String> missing = new ArrayList<>();
        tables(NEEDED.columns).stream()
                .filter(table -> !tables.contains(table))
                .map(table -> "the table " + table)
                .forEach(missing::add);
        NEEDED.columns.stream()
                .filter(column -> !columns.contains(column) && tables.contains(tableOf(column)))
                .map(column -> "the column " + column.replace(' ', '.'))
                .forEach(missing::add);
        missing.addAll(missing(true));
        return missing.stream().sorted().toList();
    }

    /** What is needed to be fast and is not here. */
    public List<String> slow() {
        return missing(false).stream().sorted().toList();
    }

    private List<String> missing(boolean unique) {
        Set<String> tables = tables(columns);
        return NEEDED.indexes.stream()
                .filter(index -> index.unique() == unique && tables.contains(index.table()))
                .filter(index -> indexes.stream().noneMatch(there -> there.serves(index)))
                .map(Index::sentence)
                .toList();
    }

    private static Set<String> tables(Set<String> columns) {
        Set<String> tables = new HashSet<>();
        columns.forEach(column -> tables.add(tableOf(column)));
        return tables;
    }

    private static String tableOf(String column) {
        return column.substring(0, column.indexOf(' '));
    }
}
