package dev.loyalty.codec.fixed;

import dev.loyalty.codec.bytes.BytesReader;
import dev.loyalty.codec.bytes.BytesWriter;
import dev.loyalty.codec.part.EnumCodes;
import dev.loyalty.event.ActivityReported;
import dev.loyalty.event.ActivityVoided;
import dev.loyalty.event.CreditNoteIssued;
import dev.loyalty.event.Enrolled;
import dev.loyalty.event.ProgramAdopted;
import dev.loyalty.event.SpendAdjusted;
import dev.loyalty.event.Unchanged;
import dev.loyalty.value.ActivityId;
import dev.loyalty.value.ActivityKind;
import dev.loyalty.value.CreditNoteId;
import dev.loyalty.value.LadderId;
import dev.loyalty.value.ShopId;
import dev.loyalty.value.TierId;

/** The events that speak of the member: each field in the order in which the record has it. */
final class MemberEventShapes {

    private MemberEventShapes() {}

    static void enrolled(BytesWriter out, Enrolled event) {
        out.instant(event.joinedAt());
        out.flag(event.explicitly());
        out.count(event.program());
        out.flag(event.byDays());
        out.list(event.ladders(), MemberEventShapes::start);
    }

    static Enrolled enrolled(BytesReader in) {
        return new Enrolled(in.instant(), in.flag(), in.smallCount(), in.flag(), in.list(MemberEventShapes::start));
    }

    static void adopted(BytesWriter out, ProgramAdopted event) {
        out.count(event.version());
        out.optional(event.byDaysFrom(), BytesWriter::date);
        out.list(event.joined(), MemberEventShapes::start);
        out.list(event.left(), (to, ladder) -> to.text(ladder.value()));
    }

    static ProgramAdopted adopted(BytesReader in) {
        return new ProgramAdopted(
                in.smallCount(),
                in.optional(BytesReader::date),
                in.list(MemberEventShapes::start),
                in.list(from -> LadderId.of(from.text())));
    }

    private static void start(BytesWriter out, Enrolled.Start start) {
        out.text(start.ladder().value());
        out.text(start.tier().value());
    }

    private static Enrolled.Start start(BytesReader in) {
        return new Enrolled.Start(LadderId.of(in.text()), TierId.of(in.text()));
    }

    static void credited(BytesWriter out, CreditNoteIssued event) {
        out.text(event.shop().value());
        out.text(event.number().value());
        out.date(event.day());
        out.money(event.stated());
        out.optional(event.rate(), BytesWriter::rate);
        out.money(event.counted());
        out.list(event.against(), MemberEventShapes::onDay);
    }

    static CreditNoteIssued credited(BytesReader in) {
        return new CreditNoteIssued(
                ShopId.of(in.text()),
                CreditNoteId.of(in.text()),
                in.date(),
                in.money(),
                in.optional(BytesReader::rate),
                in.money(),
                in.list(MemberEventShapes::onDay));
    }

    private static void onDay(BytesWriter out, CreditNoteIssued.OnDay part) {
        out.date(part.day());
        out.money(part.amount());
    }

    private static CreditNoteIssued.OnDay onDay(BytesReader in) {
        return new CreditNoteIssued.OnDay(in.date(), in.money());
    }

    static void reported(BytesWriter out, ActivityReported event) {
        activity(out, event.activity(), event.id());
        out.date(event.day());
        out.count(event.count());
    }

    static ActivityReported reported(BytesReader in) {
        return new ActivityReported(ActivityKind.of(in.text()), ActivityId.of(in.text()), in.date(), in.smallCount());
    }

    static void voided(BytesWriter out, ActivityVoided event) {
        activity(out, event.activity(), event.id());
        out.optional(event.day(), BytesWriter::date);
        out.count(event.count());
    }

    static ActivityVoided voided(BytesReader in) {
        return new ActivityVoided(
                ActivityKind.of(in.text()), ActivityId.of(in.text()), in.optional(BytesReader::date), in.smallCount());
    }

    private static void activity(BytesWriter out, ActivityKind kind, ActivityId id) {
        out.text(kind.value());
        out.text(id.value());
    }

    static void adjusted(BytesWriter out, SpendAdjusted event) {
        out.date(event.day());
        out.money(event.change());
    }

    static SpendAdjusted adjusted(BytesReader in) {
        return new SpendAdjusted(in.date(), in.money());
    }

    static void unchanged(BytesWriter out, Unchanged event) {
        out.code(EnumCodes.UNCHANGED, event.why());
    }

    static Unchanged unchanged(BytesReader in) {
        return new Unchanged(in.code(EnumCodes.UNCHANGED));
    }
}
