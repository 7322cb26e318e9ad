package dev.loyalty.examples.shop.club;

import dev.loyalty.spi.GroupAssigner;
import dev.loyalty.spi.GroupAssignment;
import dev.loyalty.spi.Receipt;
import dev.loyalty.value.CustomerId;
import dev.loyalty.value.GroupId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Keeps the shop's table of customer groups in line with the tiers. Thread-safe. */
public final class ShopGroups implements GroupAssigner {

    private final Transactions transactions;
    private final Addresses customers;

    /** Groups in the tables {@code customer_group} and {@code club_group}. */
    public ShopGroups(Transactions transactions, Addresses customers) {
        this.transactions = transactions;
        this.customers = customers;
    }

    // show: groups
    @Override
    public Receipt assign(GroupAssignment assignment) {
        boolean isKnown = customers.of(assignment.customer()).isPresent();
        return transactions.run(connection -> {
            if (!isNewer(connection, assignment)) {
                return Receipt.skipped("a newer assignment was applied already");
            }
            for (GroupId other : assignment.others()) {
                change(connection, "delete from customer_group where customer = ? and grp = ?", assignment, other);
            }
            GroupId desired = assignment.desired();
            if (desired != null && isKnown && !isIn(connection, assignment.customer(), desired)) {
                change(connection, "insert into customer_group (customer, grp) values (?, ?)", assignment, desired);
            }
            return isKnown ? Receipt.done() : Receipt.skipped("the shop has no such customer any more");
        });
    }
    // end

    /** {@return the groups that a customer is in} */
    public Set<GroupId> of(CustomerId customer) {
        return transactions.run(connection -> groups(connection, customer));
    }

    /** Somebody of the staff puts a customer into a group. */
    public void put(CustomerId customer, GroupId group) {
        transactions.run(connection -> {
            if (isIn(connection, customer, group)) {
                return 0;
            }
            try (PreparedStatement insert =
                    connection.prepareStatement("insert into customer_group (customer, grp) values (?, ?)")) {
                insert.setString(1, customer.value());
                insert.setString(2, group.value());
                return insert.executeUpdate();
            }
        });
    }

    /** Notes which version is applied now; the same one may be applied again. */
    private static boolean isNewer(Connection connection, GroupAssignment assignment) throws SQLException {
        Long applied = applied(connection, assignment);
        if (applied != null && applied > assignment.version()) {
            return false;
        }
        String sql = applied == null
                ? "insert into club_group (version, customer, ladder) values (?, ?, ?)"
                : "update club_group set version = ? where customer = ? and ladder = ?";
        try (PreparedStatement write = connection.prepareStatement(sql)) {
            write.setLong(1, assignment.version());
            write.setString(2, assignment.customer().value());
            write.setString(3, assignment.ladder().value());
            write.executeUpdate();
        }
        return true;
    }

    private static @Nullable Long applied(Connection connection, GroupAssignment assignment) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "select version from club_group where customer = ? and ladder = ? for update")) {
            query.setString(1, assignment.customer().value());
            query.setString(2, assignment.ladder().value());
            try (ResultSet rows = query.executeQuery()) {
                return rows.next() ? rows.getLong(1) : null;
            }
        }
    }

    private static void change(Connection connection, String sql, GroupAssignment assignment, GroupId group)
            throws SQLException {
        try (PreparedStatement write = connection.prepareStatement(sql)) {
            write.setString(1, assignment.customer().value());
            write.setString(2, group.value());
            write.executeUpdate();
        }
    }

    private static boolean isIn(Connection connection, CustomerId customer, GroupId group) throws SQLException {
        return groups(connection, customer).contains(group);
    }

    private static Set<GroupId> groups(Connection connection, CustomerId customer) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("select grp from customer_group where customer = ?")) {
            query.setString(1, customer.value());
            try (ResultSet rows = query.executeQuery()) {
                Set<GroupId> groups = new TreeSet<>();
                while (rows.next()) {
                    groups.add(GroupId.of(rows.getString(1)));
                }
                return groups;
            }
        }
    }
}
