package dev.loyalty.codec.numbered;

import static dev.loyalty.codec.form.Form.COUNT;
import static dev.loyalty.codec.form.Form.DATE;
import static dev.loyalty.codec.form.Form.INSTANT;
import static dev.loyalty.codec.form.Form.MONEY;
import static dev.loyalty.codec.form.Form.MONTH_DAY;
import static dev.loyalty.codec.form.Form.RATE;
import static dev.loyalty.codec.numbered.TierForms.ACTIVITY;
import static dev.loyalty.codec.numbered.TierForms.LADDER;
import static dev.loyalty.codec.numbered.TierForms.TIER;

import dev.loyalty.codec.form.Fields;
import dev.loyalty.codec.form.Form;
import dev.loyalty.codec.form.Tagged.Kind;
import dev.loyalty.codec.part.EnumCodes;
import dev.loyalty.event.ActivityReported;
import dev.loyalty.event.ActivityVoided;
import dev.loyalty.event.Birthday;
import dev.loyalty.event.BirthdayStated;
import dev.loyalty.event.CreditNoteIssued;
import dev.loyalty.event.DaysPruned;
import dev.loyalty.event.Enrolled;
import dev.loyalty.event.Erased;
import dev.loyalty.event.Event;
import dev.loyalty.event.Frozen;
import dev.loyalty.event.MembershipAnniversary;
import dev.loyalty.event.Mentioned;
import dev.loyalty.event.ProfileChanged;
import dev.loyalty.event.ProgramAdopted;
import dev.loyalty.event.SpendAdjusted;
import dev.loyalty.event.Unchanged;
import dev.loyalty.event.Unfrozen;
import dev.loyalty.value.ActivityId;
import dev.loyalty.value.CreditNoteId;
import dev.loyalty.value.Mention;
import dev.loyalty.value.Money;
import dev.loyalty.value.ShopId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** The events that speak of the member: the fields of each, by their numbers. */
final class MemberEventForms {

    static final List<Kind<? extends Event>> KINDS = List.of(
            Kind.of(1, Enrolled.class, MemberEventForms::enrolled),
            Kind.of(2, ProgramAdopted.class, MemberEventForms::adopted),
            Kind.of(12, CreditNoteIssued.class, MemberEventForms::credited),
            Kind.of(13, SpendAdjusted.class, MemberEventForms::adjusted),
            Kind.of(17, ProfileChanged.class, of -> new ProfileChanged()),
            Kind.of(18, Frozen.class, of -> new Frozen()),
            Kind.of(19, Unfrozen.class, of -> new Unfrozen()),
            Kind.of(20, Erased.class, of -> new Erased()),
            Kind.of(21, Unchanged.class, MemberEventForms::unchanged),
            Kind.of(26, DaysPruned.class, MemberEventForms::pruned),
            Kind.of(27, BirthdayStated.class, MemberEventForms::birthdayStated),
            Kind.of(28, Birthday.class, MemberEventForms::birthday),
            Kind.of(29, MembershipAnniversary.class, MemberEventForms::anniversary),
            Kind.of(32, ActivityReported.class, MemberEventForms::reported),
            Kind.of(33, ActivityVoided.class, MemberEventForms::voided),
            Kind.of(35, Mentioned.class, MemberEventForms::mentioned));

    private static final Form<ShopId> SHOP = Form.text(ShopId::value, ShopId::of);
    private static final Form<CreditNoteId> CREDIT_NOTE = Form.text(CreditNoteId::value, CreditNoteId::of);
    private static final Form<ActivityId> ACTIVITY_ID = Form.text(ActivityId::value, ActivityId::of);
    private static final Form<Unchanged.Why> WHY = Form.code(EnumCodes.UNCHANGED);
    private static final Form<List<Enrolled.Start>> STARTS = Form.list(Form.fields("Start", MemberEventForms::start));
    private static final Form<List<CreditNoteIssued.OnDay>> ON_DAYS =
            Form.list(Form.fields("OnDay", MemberEventForms::onDay));

    private static final Form<List<Mention>> MENTIONS = Form.list(Form.fields("Mention", MemberEventForms::mention));

    private MemberEventForms() {}

    private static Enrolled enrolled(Fields<Enrolled> of) {
        return new Enrolled(
                of.field(0, INSTANT, Enrolled::joinedAt),
                of.flag(1, Enrolled::explicitly),
                of.field(2, COUNT, Enrolled::program),
                of.flag(3, Enrolled::byDays),
                of.field(4, STARTS, Enrolled::ladders));
    }

    private static Enrolled.Start start(Fields<Enrolled.Start> of) {
        return new Enrolled.Start(of.field(0, LADDER, Enrolled.Start::ladder), of.field(1, TIER, Enrolled.Start::tier));
    }

    private static ProgramAdopted adopted(Fields<ProgramAdopted> of) {
        return new ProgramAdopted(
                of.field(0, COUNT, ProgramAdopted::version),
                of.optional(1, DATE, ProgramAdopted::byDaysFrom),
                of.or(List.of(), 2, STARTS, ProgramAdopted::joined),
                of.or(List.of(), 3, Form.list(LADDER), ProgramAdopted::left));
    }

    private static Mentioned mentioned(Fields<Mentioned> of) {
        return new Mentioned(of.field(0, MENTIONS, Mentioned::mentions));
    }

    private static Mention mention(Fields<Mention> of) {
        String kind = of.field(0, Form.TEXT, mention -> mention.kind().code());
        String name = of.field(1, Form.TEXT, Mention::name);
        return Mention.of(new Mention.Kind(kind), of.or("", 2, Form.TEXT, Mention::scope), name);
    }

    private static CreditNoteIssued credited(Fields<CreditNoteIssued> of) {
        ShopId shop = of.field(0, SHOP, CreditNoteIssued::shop);
        CreditNoteId number = of.field(1, CREDIT_NOTE, CreditNoteIssued::number);
        LocalDate day = of.field(2, DATE, CreditNoteIssued::day);
        Money stated = of.field(3, MONEY, CreditNoteIssued::stated);
        BigDecimal rate = of.optional(4, RATE, CreditNoteIssued::rate);
        Money counted = of.or(stated, 5, MONEY, CreditNoteIssued::counted);
        return new CreditNoteIssued(
                shop, number, day, stated, rate, counted, of.or(List.of(), 6, ON_DAYS, CreditNoteIssued::against));
    }

    private static CreditNoteIssued.OnDay onDay(Fields<CreditNoteIssued.OnDay> of) {
        return new CreditNoteIssued.OnDay(
                of.field(0, DATE, CreditNoteIssued.OnDay::day), of.field(1, MONEY, CreditNoteIssued.OnDay::amount));
    }

    private static SpendAdjusted adjusted(Fields<SpendAdjusted> of) {
        return new SpendAdjusted(of.field(0, DATE, SpendAdjusted::day), of.field(1, MONEY, SpendAdjusted::change));
    }

    private static Unchanged unchanged(Fields<Unchanged> of) {
        return new Unchanged(of.field(0, WHY, Unchanged::why));
    }

    private static DaysPruned pruned(Fields<DaysPruned> of) {
        return new DaysPruned(of.field(0, DATE, DaysPruned::before));
    }

    private static BirthdayStated birthdayStated(Fields<BirthdayStated> of) {
        return new BirthdayStated(of.optional(0, MONTH_DAY, BirthdayStated::birthday));
    }

    private static Birthday birthday(Fields<Birthday> of) {
        return new Birthday(of.field(0, DATE, Birthday::on));
    }

    private static MembershipAnniversary anniversary(Fields<MembershipAnniversary> of) {
        return new MembershipAnniversary(of.field(0, COUNT, MembershipAnniversary::years));
    }

    private static ActivityReported reported(Fields<ActivityReported> of) {
        return new ActivityReported(
                of.field(0, ACTIVITY, ActivityReported::activity),
                of.field(1, ACTIVITY_ID, ActivityReported::id),
                of.field(2, DATE, ActivityReported::day),
                of.or(1, 3, COUNT, ActivityReported::count));
    }

    private static ActivityVoided voided(Fields<ActivityVoided> of) {
        return new ActivityVoided(
                of.field(0, ACTIVITY, ActivityVoided::activity),
                of.field(1, ACTIVITY_ID, ActivityVoided::id),
                of.optional(2, DATE, ActivityVoided::day),
                of.or(1, 3, COUNT, ActivityVoided::count));
    }
}
