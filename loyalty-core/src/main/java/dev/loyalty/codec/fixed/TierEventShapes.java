package dev.loyalty.codec.fixed;

import dev.loyalty.codec.bytes.BytesReader;
import dev.loyalty.codec.bytes.BytesWriter;
import dev.loyalty.codec.part.EnumCodes;
import dev.loyalty.event.DemotionAhead;
import dev.loyalty.event.GraceEnded;
import dev.loyalty.event.GraceStarted;
import dev.loyalty.event.Outlook;
import dev.loyalty.event.PinEnded;
import dev.loyalty.event.TierAnniversary;
import dev.loyalty.event.TierChanged;
import dev.loyalty.event.TierEarned;
import dev.loyalty.event.TierPinned;
import dev.loyalty.event.TierReason;
import dev.loyalty.value.LadderId;
import dev.loyalty.value.TierId;

/** The events that speak of tiers: each field in the order in which the record has it. */
final class TierEventShapes {

    private TierEventShapes() {}

    static void changed(BytesWriter out, TierChanged event) {
        out.text(event.ladder().value());
        out.text(event.from().value());
        out.text(event.to().value());
        out.flag(event.up());
        reason(out, event.reason());
    }

    static TierChanged changed(BytesReader in) {
        return new TierChanged(
                LadderId.of(in.text()), TierId.of(in.text()), TierId.of(in.text()), in.flag(), reason(in));
    }

    static void pinned(BytesWriter out, TierPinned event) {
        out.text(event.ladder().value());
        out.text(event.tier().value());
        out.code(EnumCodes.PIN_MODE, event.mode());
        out.optional(event.until(), BytesWriter::instant);
    }

    static TierPinned pinned(BytesReader in) {
        return new TierPinned(
                LadderId.of(in.text()),
                TierId.of(in.text()),
                in.code(EnumCodes.PIN_MODE),
                in.optional(BytesReader::instant));
    }

    static void pinEnded(BytesWriter out, PinEnded event) {
        out.text(event.ladder().value());
        out.text(event.tier().value());
        out.code(EnumCodes.PIN_ENDED, event.why());
    }

    static PinEnded pinEnded(BytesReader in) {
        return new PinEnded(LadderId.of(in.text()), TierId.of(in.text()), in.code(EnumCodes.PIN_ENDED));
    }

    static void earned(BytesWriter out, TierEarned event) {
        out.text(event.ladder().value());
        out.text(event.from().value());
        out.text(event.to().value());
        reason(out, event.reason());
    }

    static TierEarned earned(BytesReader in) {
        return new TierEarned(LadderId.of(in.text()), TierId.of(in.text()), TierId.of(in.text()), reason(in));
    }

    static void graceStarted(BytesWriter out, GraceStarted event) {
        out.text(event.ladder().value());
        out.text(event.tier().value());
        out.date(event.ends());
        reason(out, event.reason());
    }

    static GraceStarted graceStarted(BytesReader in) {
        return new GraceStarted(LadderId.of(in.text()), TierId.of(in.text()), in.date(), reason(in));
    }

    static void graceEnded(BytesWriter out, GraceEnded event) {
        out.text(event.ladder().value());
        out.text(event.tier().value());
    }

    static GraceEnded graceEnded(BytesReader in) {
        return new GraceEnded(LadderId.of(in.text()), TierId.of(in.text()));
    }

    static void ahead(BytesWriter out, DemotionAhead event) {
        out.text(event.ladder().value());
        out.text(event.from().value());
        Outlook ahead = event.ahead();
        out.date(ahead.on());
        out.text(ahead.to().value());
        out.optional(ahead.missing(), BytesWriter::money);
        out.optional(ahead.from(), BytesWriter::date);
        out.optional(ahead.before(), BytesWriter::date);
        out.optional(ahead.requirement(), RequirementShapes::write);
    }

    static DemotionAhead ahead(BytesReader in) {
        return new DemotionAhead(
                LadderId.of(in.text()),
                TierId.of(in.text()),
                new Outlook(
                        in.date(),
                        TierId.of(in.text()),
                        in.optional(BytesReader::money),
                        in.optional(BytesReader::date),
                        in.optional(BytesReader::date),
                        in.optional(RequirementShapes::read)));
    }

    static void anniversary(BytesWriter out, TierAnniversary event) {
        out.text(event.ladder().value());
        out.text(event.tier().value());
        out.count(event.years());
    }

    static TierAnniversary anniversary(BytesReader in) {
        return new TierAnniversary(LadderId.of(in.text()), TierId.of(in.text()), in.smallCount());
    }

    private static void reason(BytesWriter out, TierReason reason) {
        out.code(EnumCodes.TIER_REASON, reason.code());
        out.money(reason.measure());
        out.money(reason.threshold());
        out.optional(reason.requirement(), RequirementShapes::write);
        out.count(reason.program());
    }

    private static TierReason reason(BytesReader in) {
        return new TierReason(
                in.code(EnumCodes.TIER_REASON),
                in.money(),
                in.money(),
                in.optional(RequirementShapes::read),
                in.smallCount());
    }
}
