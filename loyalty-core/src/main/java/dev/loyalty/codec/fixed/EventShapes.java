package dev.loyalty.codec.fixed;

import static java.util.stream.Collectors.toUnmodifiableMap;

import dev.loyalty.codec.bytes.BytesReader;
import dev.loyalty.codec.bytes.BytesWriter;
import dev.loyalty.event.ActivityReported;
import dev.loyalty.event.ActivityVoided;
import dev.loyalty.event.Birthday;
import dev.loyalty.event.BirthdayStated;
import dev.loyalty.event.CreditNoteIssued;
import dev.loyalty.event.DaysPruned;
import dev.loyalty.event.DemotionAhead;
import dev.loyalty.event.Enrolled;
import dev.loyalty.event.Erased;
import dev.loyalty.event.Event;
import dev.loyalty.event.Frozen;
import dev.loyalty.event.GraceEnded;
import dev.loyalty.event.GraceStarted;
import dev.loyalty.event.MembershipAnniversary;
import dev.loyalty.event.OrderCancelled;
import dev.loyalty.event.OrderCounted;
import dev.loyalty.event.OrderPaid;
import dev.loyalty.event.OrderRefunded;
import dev.loyalty.event.OrderReinstated;
import dev.loyalty.event.OrderRevised;
import dev.loyalty.event.OrderSynced;
import dev.loyalty.event.OrderTallied;
import dev.loyalty.event.OrderUnchanged;
import dev.loyalty.event.PinEnded;
import dev.loyalty.event.ProfileChanged;
import dev.loyalty.event.ProgramAdopted;
import dev.loyalty.event.RefundVoided;
import dev.loyalty.event.SpendAdjusted;
import dev.loyalty.event.TierAnniversary;
import dev.loyalty.event.TierChanged;
import dev.loyalty.event.TierEarned;
import dev.loyalty.event.TierPinned;
import dev.loyalty.event.Unchanged;
import dev.loyalty.event.Unfrozen;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * An event: its tag, then its fields. A shape never changes once it was released: an event that gets a new field gets a new
 * tag, and what reads the old one stays.
 */
final class EventShapes {

    private static final List<Shape<?>> SHAPES = List.of(
            new Shape<>(1, Enrolled.class, MemberEventShapes::enrolled, MemberEventShapes::enrolled),
            new Shape<>(2, ProgramAdopted.class, MemberEventShapes::adopted, MemberEventShapes::adopted),
            new Shape<>(3, OrderPaid.class, OrderEventShapes::paid, OrderEventShapes::paid),
            new Shape<>(4, OrderRevised.class, OrderEventShapes::revised, OrderEventShapes::revised),
            new Shape<>(5, OrderRefunded.class, OrderEventShapes::refunded, OrderEventShapes::refunded),
            new Shape<>(6, RefundVoided.class, OrderEventShapes::voided, OrderEventShapes::voided),
            new Shape<>(7, OrderCancelled.class, OrderEventShapes::cancelled, OrderEventShapes::cancelled),
            new Shape<>(8, OrderReinstated.class, OrderEventShapes::reinstated, OrderEventShapes::reinstated),
            new Shape<>(9, OrderCounted.class, OrderEventShapes::counted, OrderEventShapes::counted),
            new Shape<>(10, OrderSynced.class, OrderEventShapes::synced, OrderEventShapes::synced),
            new Shape<>(11, OrderUnchanged.class, OrderEventShapes::unchanged, OrderEventShapes::unchanged),
            new Shape<>(12, CreditNoteIssued.class, MemberEventShapes::credited, MemberEventShapes::credited),
            new Shape<>(13, SpendAdjusted.class, MemberEventShapes::adjusted, MemberEventShapes::adjusted),
            new Shape<>(14, TierChanged.class, TierEventShapes::changed, TierEventShapes::changed),
            new Shape<>(15, TierPinned.class, TierEventShapes::pinned, TierEventShapes::pinned),
            new Shape<>(16, PinEnded.class, TierEventShapes::pinEnded, TierEventShapes::pinEnded),
            new Shape<>(17, ProfileChanged.class, (out, event) -> {}, in -> new ProfileChanged()),
            new Shape<>(18, Frozen.class, (out, event) -> {}, in -> new Frozen()),
            new Shape<>(19, Unfrozen.class, (out, event) -> {}, in -> new Unfrozen()),
            new Shape<>(20, Erased.class, (out, event) -> {}, in -> new Erased()),
            new Shape<>(21, Unchanged.class, MemberEventShapes::unchanged, MemberEventShapes::unchanged),
            new Shape<>(22, TierEarned.class, TierEventShapes::earned, TierEventShapes::earned),
            new Shape<>(23, GraceStarted.class, TierEventShapes::graceStarted, TierEventShapes::graceStarted),
            new Shape<>(24, GraceEnded.class, TierEventShapes::graceEnded, TierEventShapes::graceEnded),
            new Shape<>(25, DemotionAhead.class, TierEventShapes::ahead, TierEventShapes::ahead),
            new Shape<>(
                    26, DaysPruned.class, (out, event) -> out.date(event.before()), in -> new DaysPruned(in.date())),
            new Shape<>(
                    27,
                    BirthdayStated.class,
                    (out, event) -> out.optional(event.birthday(), BytesWriter::monthDay),
                    in -> new BirthdayStated(in.optional(BytesReader::monthDay))),
            new Shape<>(28, Birthday.class, (out, event) -> out.date(event.on()), in -> new Birthday(in.date())),
            new Shape<>(
                    29,
                    MembershipAnniversary.class,
                    (out, event) -> out.count(event.years()),
                    in -> new MembershipAnniversary(in.smallCount())),
            new Shape<>(30, TierAnniversary.class, TierEventShapes::anniversary, TierEventShapes::anniversary),
            new Shape<>(31, OrderTallied.class, OrderEventShapes::tallied, OrderEventShapes::tallied),
            new Shape<>(32, ActivityReported.class, MemberEventShapes::reported, MemberEventShapes::reported),
            new Shape<>(33, ActivityVoided.class, MemberEventShapes::voided, MemberEventShapes::voided));

    private static final Map<Class<?>, Shape<?>> BY_TYPE =
            SHAPES.stream().collect(toUnmodifiableMap(Shape::type, Function.identity()));
    private static final Map<Long, Shape<?>> BY_TAG =
            SHAPES.stream().collect(toUnmodifiableMap(Shape::tag, Function.identity()));

    private EventShapes() {}

    private record Shape<E extends Event>(
            long tag, Class<E> type, BiConsumer<BytesWriter, E> fields, Function<BytesReader, E> event) {

        void write(BytesWriter out, Event event) {
            out.unsigned(tag);
            fields.accept(out, type.cast(event));
        }
    }

    static void write(BytesWriter out, Event event) {
        Shape<?> shape = BY_TYPE.get(event.getClass());
        if (shape == null) {
            throw FirstFormat.unknown("event", event);
        }
        shape.write(out, event);
    }

    static Event read(BytesReader in) {
        long tag = in.unsigned();
        Shape<?> shape = BY_TAG.get(tag);
        if (shape == null) {
            throw in.unknown("event", tag);
        }
        return shape.event().apply(in);
    }
}
