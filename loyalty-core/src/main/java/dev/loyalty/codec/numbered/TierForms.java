package dev.loyalty.codec.numbered;

import static dev.loyalty.codec.form.Form.COUNT;
import static dev.loyalty.codec.form.Form.DATE;
import static dev.loyalty.codec.form.Form.INSTANT;
import static dev.loyalty.codec.form.Form.MONEY;
import static dev.loyalty.codec.form.Form.NUMBER;

import dev.loyalty.codec.bytes.BytesReader;
import dev.loyalty.codec.bytes.BytesWriter;
import dev.loyalty.codec.form.Fields;
import dev.loyalty.codec.form.Form;
import dev.loyalty.codec.form.Tagged;
import dev.loyalty.codec.form.Tagged.Kind;
import dev.loyalty.codec.part.EnumCodes;
import dev.loyalty.event.Outlook;
import dev.loyalty.event.Pin;
import dev.loyalty.event.Requirement;
import dev.loyalty.event.TierReason;
import dev.loyalty.value.ActivityKind;
import dev.loyalty.value.BalanceId;
import dev.loyalty.value.Countable;
import dev.loyalty.value.LadderId;
import dev.loyalty.value.TierId;
import java.time.Period;
import java.util.List;

/** What events and states say of tiers: which one, why, what it takes, what is ahead. */
final class TierForms {

    /** More than any condition has: each level below the first takes a requirement away from the most there may be. */
    private static final int DEEPEST = 20;

    static final Form<LadderId> LADDER = Form.text(LadderId::value, LadderId::of);
    static final Form<TierId> TIER = Form.text(TierId::value, TierId::of);
    static final Form<Pin.Mode> MODE = Form.code(EnumCodes.PIN_MODE);
    static final Form<ActivityKind> ACTIVITY = Form.text(ActivityKind::value, ActivityKind::of);
    static final Form<Countable> COUNTABLE = Form.fields("Countable", TierForms::countable);
    static final Form<Pin> PIN = Form.fields("Pin", TierForms::pin);

    private static final Form<TierReason.Code> CODE = Form.code(EnumCodes.TIER_REASON);
    private static final Form<Period> PERIOD = Form.fields("Period", TierForms::period);
    private static final Form<List<Requirement>> PARTS =
            Form.list(new Form<>(TierForms::writeRequirement, TierForms::readRequirement));

    private static final Tagged<Requirement> KINDS = new Tagged<>(
            "requirement",
            List.of(
                    Kind.of(1, Requirement.Spend.class, TierForms::spend),
                    Kind.of(2, Requirement.Age.class, TierForms::age),
                    Kind.of(3, Requirement.Invitation.class, of -> new Requirement.Invitation()),
                    Kind.of(4, Requirement.AllOf.class, TierForms::allOf),
                    Kind.of(5, Requirement.AnyOf.class, TierForms::anyOf),
                    Kind.of(6, Requirement.Count.class, TierForms::count)));

    static final Form<Requirement> REQUIREMENT = new Form<>(TierForms::writeRequirement, TierForms::readRequirement);
    static final Form<TierReason> REASON = Form.fields("TierReason", TierForms::reason);
    static final Form<Outlook> OUTLOOK = Form.fields("Outlook", TierForms::outlook);

    private TierForms() {}

    private static TierReason reason(Fields<TierReason> of) {
        return new TierReason(
                of.field(0, CODE, TierReason::code),
                of.field(1, MONEY, TierReason::measure),
                of.field(2, MONEY, TierReason::threshold),
                of.optional(3, REQUIREMENT, TierReason::requirement),
                of.field(4, COUNT, TierReason::program));
    }

    private static Outlook outlook(Fields<Outlook> of) {
        return new Outlook(
                of.field(0, DATE, Outlook::on),
                of.field(1, TIER, Outlook::to),
                of.optional(2, MONEY, Outlook::missing),
                of.optional(3, DATE, Outlook::from),
                of.optional(4, DATE, Outlook::before),
                of.optional(5, REQUIREMENT, Outlook::requirement));
    }

    private static Pin pin(Fields<Pin> of) {
        return new Pin(of.field(0, TIER, Pin::tier), of.field(1, MODE, Pin::mode), of.optional(2, INSTANT, Pin::until));
    }

    private static Countable countable(Fields<Countable> of) {
        return new Countable(
                of.optional(0, ACTIVITY, Countable::activity),
                of.optional(1, Form.text(BalanceId::value, BalanceId::of), Countable::balance),
                of.flag(2, Countable::level));
    }

    private static void writeRequirement(BytesWriter out, Requirement requirement) {
        KINDS.form().writer().accept(out, requirement);
    }

    private static Requirement readRequirement(BytesReader in) {
        return in.nested(DEEPEST, "requirements", KINDS.form().reader());
    }

    private static Requirement.Spend spend(Fields<Requirement.Spend> of) {
        return new Requirement.Spend(
                of.field(0, MONEY, Requirement.Spend::has), of.field(1, MONEY, Requirement.Spend::needs));
    }

    private static Requirement.Age age(Fields<Requirement.Age> of) {
        return new Requirement.Age(
                of.field(0, DATE, Requirement.Age::joined),
                of.field(1, PERIOD, Requirement.Age::needs),
                of.field(2, DATE, Requirement.Age::today));
    }

    private static Period period(Fields<Period> of) {
        return Period.of(
                of.or(0, 0, COUNT, Period::getYears),
                of.or(0, 1, COUNT, Period::getMonths),
                of.or(0, 2, COUNT, Period::getDays));
    }

    private static Requirement.Count count(Fields<Requirement.Count> of) {
        return new Requirement.Count(
                of.field(0, COUNTABLE, Requirement.Count::what),
                of.field(1, NUMBER, Requirement.Count::has),
                of.field(2, NUMBER, Requirement.Count::needs));
    }

    private static Requirement.AllOf allOf(Fields<Requirement.AllOf> of) {
        return new Requirement.AllOf(of.field(0, PARTS, Requirement.AllOf::parts));
    }

    private static Requirement.AnyOf anyOf(Fields<Requirement.AnyOf> of) {
        return new Requirement.AnyOf(of.field(0, PARTS, Requirement.AnyOf::parts));
    }
}
