package dev.loyalty.codec;

import dev.loyalty.codec.bytes.BytesWriter;
import dev.loyalty.codec.bytes.Seal;
import dev.loyalty.event.Cause;
import dev.loyalty.event.Entry;
import dev.loyalty.event.Event;
import dev.loyalty.value.Mention;
import dev.loyalty.value.OrderKey;
import dev.loyalty.value.ProgramId;
import dev.loyalty.value.StreamId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Where an entry stands, and what a store keeps of it beside its document, to find it and to report from. All of it is under the
 * entry's checksum since format 2: if a column is changed, the entry can no longer be read. A store that keeps no columns gives
 * {@link #of}.
 *
 * @param place whose it is, and its number
 * @param occurredAt {@link Entry#occurredAt()}, in microseconds since 1970
 * @param recordedAt {@link Entry#recordedAt()}, in microseconds since 1970
 * @param amount what the store reports of it, in minor units; null for nothing
 * @param commandKind the command's kind; null if it was none
 * @param commandId the command's id; null if it was none
 * @param shop the shop of the first order of which it speaks; null if it speaks of none
 * @param order the id of the first order of which it speaks; null if it speaks of none. The further ones stand in the document alone
 */
public record EntryColumns(
        Place place,
        long occurredAt,
        long recordedAt,
        @Nullable Long amount,
        @Nullable String commandKind,
        @Nullable String commandId,
        @Nullable String shop,
        @Nullable String order) {

    /**
     * The columns of an entry, without an amount.
     *
     * @param program in which program it stands
     * @param stream whose it is
     * @param entry the entry
     * @return its columns
     */
    public static EntryColumns of(ProgramId program, StreamId stream, Entry entry) {
        Cause.ByCommand command = entry.cause() instanceof Cause.ByCommand by ? by : null;
        OrderKey order = firstOrder(entry);
        return new EntryColumns(
                new Place(program, stream, entry.seq()),
                micros(entry.occurredAt()),
                micros(entry.recordedAt()),
                null,
                command == null ? null : command.kind().code(),
                command == null ? null : command.id().value(),
                order == null ? null : order.shop().value(),
                order == null ? null : order.order().value());
    }

    /**
     * The same with an amount.
     *
     * @param other what the store reports of the entry, in minor units; null for nothing
     * @return the columns
     */
    public EntryColumns withAmount(@Nullable Long other) {
        return new EntryColumns(place, occurredAt, recordedAt, other, commandKind, commandId, shop, order);
    }

    Instant recorded() {
        return Instant.EPOCH.plus(recordedAt, ChronoUnit.MICROS);
    }

    Seal sealOn(String document) {
        return place.sealOn(document)
                .number(occurredAt)
                .number(recordedAt)
                .optional(amount)
                .text(commandKind)
                .text(commandId)
                .text(shop)
                .text(order);
    }

    private static @Nullable OrderKey firstOrder(Entry entry) {
        for (Event event : entry.events()) {
            for (Mention mention : event.mentions()) {
                if (mention.kind().equals(Mention.Kind.ORDER)) {
                    return new OrderKey(mention.name());
                }
            }
        }
        return null;
    }

    private static long micros(Instant instant) {
        return instant.getEpochSecond() * BytesWriter.MICROS_PER_SECOND + instant.getNano() / 1000;
    }
}
