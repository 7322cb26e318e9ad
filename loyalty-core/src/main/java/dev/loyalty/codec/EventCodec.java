package dev.loyalty.codec;

import static java.util.stream.Collectors.toUnmodifiableMap;

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
final class EventCodec {

    private static final List<Shape<?>> SHAPES = List.of(
            new Shape<>(1, Enrolled.class, MemberEventCodec::enrolled, MemberEventCodec::enrolled),
            new Shape<>(2, ProgramAdopted.class, MemberEventCodec::adopted, MemberEventCodec::adopted),
            new Shape<>(3, OrderPaid.class, OrderEventCodec::paid, OrderEventCodec::paid),
            new Shape<>(4, OrderRevised.class, OrderEventCodec::revised, OrderEventCodec::revised),
            new Shape<>(5, OrderRefunded.class, OrderEventCodec::refunded, OrderEventCodec::refunded),
            new Shape<>(6, RefundVoided.class, OrderEventCodec::voided, OrderEventCodec::voided),
            new Shape<>(7, OrderCancelled.class, OrderEventCodec::cancelled, OrderEventCodec::cancelled),
            new Shape<>(8, OrderReinstated.class, OrderEventCodec::reinstated, OrderEventCodec::reinstated),
            new Shape<>(9, OrderCounted.class, OrderEventCodec::counted, OrderEventCodec::counted),
            new Shape<>(10, OrderSynced.class, OrderEventCodec::synced, OrderEventCodec::synced),
            new Shape<>(11, OrderUnchanged.class, OrderEventCodec::unchanged, OrderEventCodec::unchanged),
            new Shape<>(12, CreditNoteIssued.class, MemberEventCodec::credited, MemberEventCodec::credited),
            new Shape<>(13, SpendAdjusted.class, MemberEventCodec::adjusted, MemberEventCodec::adjusted),
            new Shape<>(14, TierChanged.class, TierEventCodec::changed, TierEventCodec::changed),
            new Shape<>(15, TierPinned.class, TierEventCodec::pinned, TierEventCodec::pinned),
            new Shape<>(16, PinEnded.class, TierEventCodec::pinEnded, TierEventCodec::pinEnded),
            new Shape<>(17, ProfileChanged.class, (out, event) -> {}, in -> new ProfileChanged()),
            new Shape<>(18, Frozen.class, (out, event) -> {}, in -> new Frozen()),
            new Shape<>(19, Unfrozen.class, (out, event) -> {}, in -> new Unfrozen()),
            new Shape<>(20, Erased.class, (out, event) -> {}, in -> new Erased()),
            new Shape<>(21, Unchanged.class, MemberEventCodec::unchanged, MemberEventCodec::unchanged),
            new Shape<>(22, TierEarned.class, TierEventCodec::earned, TierEventCodec::earned),
            new Shape<>(23, GraceStarted.class, TierEventCodec::graceStarted, TierEventCodec::graceStarted),
            new Shape<>(24, GraceEnded.class, TierEventCodec::graceEnded, TierEventCodec::graceEnded),
            new Shape<>(25, DemotionAhead.class, TierEventCodec::ahead, TierEventCodec::ahead),
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
            new Shape<>(30, TierAnniversary.class, TierEventCodec::anniversary, TierEventCodec::anniversary),
            new Shape<>(31, OrderTallied.class, OrderEventCodec::tallied, OrderEventCodec::tallied),
            new Shape<>(32, ActivityReported.class, MemberEventCodec::reported, MemberEventCodec::reported),
            new Shape<>(33, ActivityVoided.class, MemberEventCodec::voided, MemberEventCodec::voided));

    private static final Map<Class<?>, Shape<?>> BY_TYPE =
            SHAPES.stream().collect(toUnmodifiableMap(Shape::type, Function.identity()));
    private static final Map<Long, Shape<?>> BY_TAG =
            SHAPES.stream().collect(toUnmodifiableMap(Shape::tag, Function.identity()));

    private EventCodec() {}

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
