package dev.loyalty.codec.numbered;

import static dev.loyalty.codec.form.Form.DATE;
import static dev.loyalty.codec.form.Form.LONG_COUNT;

import dev.loyalty.codec.form.Fields;
import dev.loyalty.codec.form.Form;
import dev.loyalty.codec.part.EnumCodes;
import dev.loyalty.event.CreditScheduled;
import dev.loyalty.event.ScheduledCreditEnded;
import dev.loyalty.ledger.ScheduledUnits;
import java.util.List;

/** Units that are to come on a day, and the events that speak of them. */
final class ScheduleForms {

    private static final Form<ScheduledUnits> UNITS = Form.fields("ScheduledUnits", ScheduleForms::units);

    static final Form<List<ScheduledUnits>> SCHEDULED = Form.list(UNITS);

    private ScheduleForms() {}

    private static ScheduledUnits units(Fields<ScheduledUnits> of) {
        return new ScheduledUnits(
                of.field(0, BalanceForms.COMMAND_ID, ScheduledUnits::ticket),
                of.field(1, DATE, ScheduledUnits::due),
                of.field(2, BalanceForms.UNIT_KIND, ScheduledUnits::source),
                of.optional(3, DATE, ScheduledUnits::through),
                of.field(4, LONG_COUNT, ScheduledUnits::steps));
    }

    static CreditScheduled scheduled(Fields<CreditScheduled> of) {
        return new CreditScheduled(
                of.field(0, BalanceForms.BALANCE, CreditScheduled::balance),
                of.field(1, BalanceForms.UNITS, CreditScheduled::units),
                of.field(2, UNITS, CreditScheduled::scheduled),
                of.field(3, DATE, CreditScheduled::on));
    }

    static ScheduledCreditEnded ended(Fields<ScheduledCreditEnded> of) {
        return new ScheduledCreditEnded(
                of.field(0, BalanceForms.BALANCE, ScheduledCreditEnded::balance),
                of.field(1, BalanceForms.COMMAND_ID, ScheduledCreditEnded::ticket),
                of.field(2, BalanceForms.UNITS, ScheduledCreditEnded::units),
                of.field(3, Form.code(EnumCodes.SCHEDULE_ENDED), ScheduledCreditEnded::why),
                of.field(4, DATE, ScheduledCreditEnded::on));
    }
}
