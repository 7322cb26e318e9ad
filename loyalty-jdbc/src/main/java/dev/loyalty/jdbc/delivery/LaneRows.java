package dev.loyalty.jdbc.delivery;

import dev.loyalty.event.Delivery;
import dev.loyalty.jdbc.sql.Call;
import dev.loyalty.jdbc.sql.ErrorTexts;
import dev.loyalty.jdbc.sql.Micros;
import dev.loyalty.spi.Lane;
import dev.loyalty.spi.Lane.Hold;
import dev.loyalty.spi.QueuedDelivery;
import dev.loyalty.spi.QueuedDelivery.Assigned;
import dev.loyalty.value.GroupId;
import dev.loyalty.value.StreamId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Rows of lanes and deliveries, as values and as parameters.
 *
 * @param program in which program
 */
record LaneRows(String program) {

    Call lane(Call call, Lane.Key key) throws SQLException {
        return call.id(program).id(key.stream().value()).id(Receivers.text(key.receiver()));
    }

    /** All members and all receivers of some lanes: there may be more lanes of these than were meant. */
    Call lanes(Call call, Collection<Lane.Key> keys) throws SQLException {
        return call.id(program)
                .ids(texts(keys, key -> key.stream().value()))
                .ids(texts(keys, key -> Receivers.text(key.receiver())));
    }

    /** Lanes of one receiver. */
    Call ofReceiver(Call call, Collection<Lane.Key> keys) throws SQLException {
        return call.id(program)
                .id(Receivers.text(keys.iterator().next().receiver()))
                .ids(texts(keys, key -> key.stream().value()));
    }

    private static List<String> texts(Collection<Lane.Key> keys, Function<Lane.Key, String> text) {
        return keys.stream().map(text).distinct().toList();
    }

    Call delivery(Call call, Delivery delivery) throws SQLException {
        return lane(call, Lane.Key.of(delivery)).number(delivery.seq()).number(delivery.index());
    }

    /** What becomes of a lane, and which. */
    Call changed(Call call, Lane lane) throws SQLException {
        Hold hold = lane.hold();
        Assigned assigned = lane.assigned();
        GroupId group = assigned == null ? null : assigned.group();
        call.optional(lane.readyAt().map(Micros::of).orElse(null))
                .text(hold == null ? null : hold.worker())
                .optional(hold == null ? null : Long.valueOf(hold.seq()))
                .optional(hold == null ? null : Integer.valueOf(hold.index()))
                .flag(hold != null && hold.replaced())
                .flag(assigned != null)
                .text(group == null ? null : group.value());
        return lane(call, lane.key());
    }

    /** What becomes of a delivery, and which. */
    Call changed(Call call, QueuedDelivery item) throws SQLException {
        String error = item.lastError();
        call.number(item.attempts())
                .number(Micros.of(item.due()))
                .text(error == null ? null : ErrorTexts.storable(error))
                .flag(item.parked());
        return delivery(call, item.delivery());
    }

    static Lane.Key key(ResultSet row) throws SQLException {
        return new Lane.Key(StreamId.parse(row.getString(1)), Receivers.parse(row.getString(2)));
    }

    /** A lane without its queue. */
    static Lane lane(ResultSet row) throws SQLException {
        String worker = row.getString(4);
        Hold hold = worker == null
                ? null
                : new Hold(worker, row.getLong(5), row.getInt(6), Micros.read(row, 3), row.getBoolean(7));
        Assigned assigned = row.getBoolean(8) ? new Assigned(group(row.getString(9))) : null;
        return new Lane(key(row), hold, assigned, List.of());
    }

    private static @Nullable GroupId group(@Nullable String text) {
        return text == null ? null : GroupId.of(text);
    }

    static QueuedDelivery delivery(ResultSet row) throws SQLException {
        Lane.Key key = key(row);
        return new QueuedDelivery(
                new Delivery(key.stream(), key.receiver(), row.getLong(3), row.getInt(4)),
                Micros.read(row, 5),
                row.getInt(6),
                Micros.read(row, 7),
                row.getString(8),
                row.getBoolean(9),
                null);
    }
}
