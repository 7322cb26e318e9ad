package dev.loyalty.codec.numbered;

import static dev.loyalty.codec.form.Form.COUNT;
import static dev.loyalty.codec.form.Form.DATE;
import static dev.loyalty.codec.form.Form.INSTANT;
import static dev.loyalty.codec.numbered.TierForms.LADDER;
import static dev.loyalty.codec.numbered.TierForms.MODE;
import static dev.loyalty.codec.numbered.TierForms.OUTLOOK;
import static dev.loyalty.codec.numbered.TierForms.REASON;
import static dev.loyalty.codec.numbered.TierForms.TIER;

import dev.loyalty.codec.form.Fields;
import dev.loyalty.codec.form.Form;
import dev.loyalty.codec.form.Tagged.Kind;
import dev.loyalty.codec.part.EnumCodes;
import dev.loyalty.event.DemotionAhead;
import dev.loyalty.event.Event;
import dev.loyalty.event.GraceEnded;
import dev.loyalty.event.GraceStarted;
import dev.loyalty.event.PinEnded;
import dev.loyalty.event.TierAnniversary;
import dev.loyalty.event.TierChanged;
import dev.loyalty.event.TierEarned;
import dev.loyalty.event.TierPinned;
import java.util.List;

/** The events that speak of tiers: the fields of each, by their numbers. */
final class TierEventForms {

    static final List<Kind<? extends Event>> KINDS = List.of(
            Kind.of(14, TierChanged.class, TierEventForms::changed),
            Kind.of(15, TierPinned.class, TierEventForms::pinned),
            Kind.of(16, PinEnded.class, TierEventForms::pinEnded),
            Kind.of(22, TierEarned.class, TierEventForms::earned),
            Kind.of(23, GraceStarted.class, TierEventForms::graceStarted),
            Kind.of(24, GraceEnded.class, TierEventForms::graceEnded),
            Kind.of(25, DemotionAhead.class, TierEventForms::ahead),
            Kind.of(30, TierAnniversary.class, TierEventForms::anniversary));

    private static final Form<PinEnded.Why> WHY = Form.code(EnumCodes.PIN_ENDED);

    private TierEventForms() {}

    private static TierChanged changed(Fields<TierChanged> of) {
        return new TierChanged(
                of.field(0, LADDER, TierChanged::ladder),
                of.field(1, TIER, TierChanged::from),
                of.field(2, TIER, TierChanged::to),
                of.flag(3, TierChanged::up),
                of.field(4, REASON, TierChanged::reason));
    }

    private static TierPinned pinned(Fields<TierPinned> of) {
        return new TierPinned(
                of.field(0, LADDER, TierPinned::ladder),
                of.field(1, TIER, TierPinned::tier),
                of.field(2, MODE, TierPinned::mode),
                of.optional(3, INSTANT, TierPinned::until));
    }

    private static PinEnded pinEnded(Fields<PinEnded> of) {
        return new PinEnded(
                of.field(0, LADDER, PinEnded::ladder),
                of.field(1, TIER, PinEnded::tier),
                of.field(2, WHY, PinEnded::why));
    }

    private static TierEarned earned(Fields<TierEarned> of) {
        return new TierEarned(
                of.field(0, LADDER, TierEarned::ladder),
                of.field(1, TIER, TierEarned::from),
                of.field(2, TIER, TierEarned::to),
                of.field(3, REASON, TierEarned::reason));
    }

    private static GraceStarted graceStarted(Fields<GraceStarted> of) {
        return new GraceStarted(
                of.field(0, LADDER, GraceStarted::ladder),
                of.field(1, TIER, GraceStarted::tier),
                of.field(2, DATE, GraceStarted::ends),
                of.field(3, REASON, GraceStarted::reason));
    }

    private static GraceEnded graceEnded(Fields<GraceEnded> of) {
        return new GraceEnded(of.field(0, LADDER, GraceEnded::ladder), of.field(1, TIER, GraceEnded::tier));
    }

    private static DemotionAhead ahead(Fields<DemotionAhead> of) {
        return new DemotionAhead(
                of.field(0, LADDER, DemotionAhead::ladder),
                of.field(1, TIER, DemotionAhead::from),
                of.field(2, OUTLOOK, DemotionAhead::ahead));
    }

    private static TierAnniversary anniversary(Fields<TierAnniversary> of) {
        return new TierAnniversary(
                of.field(0, LADDER, TierAnniversary::ladder),
                of.field(1, TIER, TierAnniversary::tier),
                of.field(2, COUNT, TierAnniversary::years));
    }
}
