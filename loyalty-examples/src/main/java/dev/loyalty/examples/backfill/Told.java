package dev.loyalty.examples.backfill;

import dev.loyalty.program.MessageKind;
import dev.loyalty.spi.GroupAssigner;
import dev.loyalty.spi.GroupAssignment;
import dev.loyalty.spi.Message;
import dev.loyalty.spi.Notifier;
import dev.loyalty.spi.Receipt;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Stands in for the shop's mail server and customer groups, and counts. Used by one thread. */
final class Told implements Notifier, GroupAssigner {

    private final Map<MessageKind, Long> messages = new EnumMap<>(MessageKind.class);
    private long assignments;

    @Override
    public Receipt send(Message message) {
        messages.merge(message.kind(), 1L, Long::sum);
        return Receipt.done();
    }

    @Override
    public Receipt assign(GroupAssignment assignment) {
        assignments++;
        return Receipt.done();
    }

    boolean isNothing() {
        return messages.isEmpty() && assignments == 0;
    }

    /** {@return for example {@code "4,372 enrolled, 4,158 promoted, 120 demoted; 4,372 group assignments"}} */
    @Override
    public String toString() {
        String byKind = messages.entrySet().stream()
                .map(kind -> count(kind.getValue()) + " " + kind.getKey().name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        String groups = assignments == 0 ? "" : count(assignments) + " group assignments";
        return byKind + (byKind.isEmpty() || groups.isEmpty() ? "" : "; ") + groups;
    }

    private static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
