package dev.loyalty.examples.backfill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** A program with a customer group for each tier, and which groups a database has down as assigned. */
final class Groups {

    private Groups() {}

    /** The file of the program. */
    static Path program(Path folder) throws IOException {
        return Ran.file(folder, "program.json", """
                {"id": "club", "currency": "EUR", "zone": "UTC",
                 "tiers": [{"id": "bronze", "threshold": "0", "group": "g-bronze"},
                           {"id": "silver", "threshold": "500.00", "group": "g-silver"},
                           {"id": "gold", "threshold": "1000.00", "group": "g-gold"}]}""");
    }

    /** By the tiers in customers.csv. */
    static Map<String, String> expected(Path out) throws IOException {
        Map<String, String> groups = new TreeMap<>();
        Files.readAllLines(out.resolve("customers.csv")).stream()
                .skip(1)
                .map(row -> row.split(",", -1))
                .forEach(fields -> groups.put(fields[0], "g-" + fields[4]));
        return groups;
    }

    static Map<String, String> recorded(String url) throws SQLException {
        String question = url.startsWith("jdbc:h2:")
                ? "select utf8tostring(member), utf8tostring(assigned_group) from loyalty_lane where assigned_known"
                : "select member, assigned_group from loyalty_lane where assigned_known";
        Map<String, String> groups = new TreeMap<>();
        try (Connection connection = connection(url);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(question)) {
            while (rows.next()) {
                groups.put(rows.getString(1), rows.getString(2));
            }
        }
        return groups;
    }

    static Connection connection(String url) throws SQLException {
        Properties properties = new Properties();
        if (url.startsWith("jdbc:h2:")) {
            properties.put("user", "sa");
        }
        return DriverManager.getConnection(url, properties);
    }
}
