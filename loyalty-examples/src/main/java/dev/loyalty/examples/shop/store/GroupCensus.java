package dev.loyalty.examples.shop.store;

import dev.loyalty.examples.shop.club.Transactions;
import dev.loyalty.value.CustomerId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Who is in which customer group of the shop. Thread-safe. */
public final class GroupCensus {

    private final Transactions transactions;

    /** The groups in the table {@code customer_group}. */
    public GroupCensus(Transactions transactions) {
        this.transactions = transactions;
    }

    /** {@return who is in each group, by the groups' names} */
    public Map<String, Set<CustomerId>> groups() {
        List<Entry> entries = transactions.run(connection -> Sql.list(
                connection,
                "select grp, customer from customer_group order by customer",
                row -> new Entry(row.getString(1), CustomerId.of(row.getString(2)))));
        Map<String, Set<CustomerId>> groups = new TreeMap<>();
        entries.forEach(entry -> groups.computeIfAbsent(entry.group(), name -> new LinkedHashSet<>())
                .add(entry.customer()));
        return groups;
    }

    private record Entry(String group, CustomerId customer) {}
}
