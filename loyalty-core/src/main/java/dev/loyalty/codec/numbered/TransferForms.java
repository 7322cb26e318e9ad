package dev.loyalty.codec.numbered;

import static dev.loyalty.codec.form.Form.DATE;
import static dev.loyalty.codec.form.Form.LONG_COUNT;

import dev.loyalty.codec.form.Fields;
import dev.loyalty.codec.form.Form;
import dev.loyalty.codec.form.Tagged.Kind;
import dev.loyalty.event.Event;
import dev.loyalty.event.RecallBegun;
import dev.loyalty.event.TransferEnded;
import dev.loyalty.event.UnitsRecalled;
import dev.loyalty.event.UnitsReceived;
import dev.loyalty.event.UnitsSent;
import dev.loyalty.ledger.Lots;
import dev.loyalty.value.BalanceId;
import dev.loyalty.value.MemberId;
import dev.loyalty.value.Units;
import java.time.LocalDate;
import java.util.List;

/** The events of what members give to each other: the fields of each, by their numbers. */
final class TransferForms {

    static final List<Kind<? extends Event>> KINDS = List.of(
            Kind.of(53, UnitsSent.class, TransferForms::sent),
            Kind.of(54, UnitsReceived.class, TransferForms::received),
            Kind.of(55, TransferEnded.class, TransferForms::ended),
            Kind.of(56, RecallBegun.class, TransferForms::begun),
            Kind.of(57, UnitsRecalled.class, TransferForms::recalled));

    private static final Form<MemberId> MEMBER = Form.text(MemberId::value, MemberId::of);

    private TransferForms() {}

    private static UnitsSent sent(Fields<UnitsSent> of) {
        BalanceId balance = of.field(0, BalanceForms.BALANCE, UnitsSent::balance);
        MemberId other = of.field(1, MEMBER, UnitsSent::other);
        Units units = of.field(2, BalanceForms.UNITS, UnitsSent::units);
        Units asked = of.or(units, 3, BalanceForms.UNITS, UnitsSent::asked);
        Lots lots = of.field(4, BalanceForms.LOTS, UnitsSent::lots);
        LocalDate on = of.field(5, DATE, UnitsSent::on);
        return new UnitsSent(balance, other, asked, units, lots, on);
    }

    private static UnitsReceived received(Fields<UnitsReceived> of) {
        return new UnitsReceived(
                of.field(0, BalanceForms.BALANCE, UnitsReceived::balance),
                of.field(1, MEMBER, UnitsReceived::other),
                of.field(2, BalanceForms.UNITS, UnitsReceived::sent),
                of.or(Lots.NONE, 3, BalanceForms.LOTS, UnitsReceived::lots),
                of.field(4, DATE, UnitsReceived::on),
                of.optional(5, DATE, UnitsReceived::active));
    }

    private static TransferEnded ended(Fields<TransferEnded> of) {
        return new TransferEnded(
                of.field(0, BalanceForms.BALANCE, TransferEnded::balance),
                of.field(1, MEMBER, TransferEnded::other),
                of.flag(2, TransferEnded::recalled),
                of.field(3, BalanceForms.UNITS, TransferEnded::units),
                of.or(Lots.NONE, 4, BalanceForms.LOTS, TransferEnded::returned),
                of.field(5, DATE, TransferEnded::on));
    }

    private static RecallBegun begun(Fields<RecallBegun> of) {
        return new RecallBegun(
                of.field(0, BalanceForms.BALANCE, RecallBegun::balance),
                of.field(1, MEMBER, RecallBegun::other),
                of.field(2, BalanceForms.EARLIER, RecallBegun::of),
                of.field(3, LONG_COUNT, RecallBegun::sent),
                of.field(4, BalanceForms.UNITS, RecallBegun::units),
                of.field(5, DATE, RecallBegun::on));
    }

    private static UnitsRecalled recalled(Fields<UnitsRecalled> of) {
        BalanceId balance = of.field(0, BalanceForms.BALANCE, UnitsRecalled::balance);
        MemberId other = of.field(1, MEMBER, UnitsRecalled::other);
        Units asked = of.field(2, BalanceForms.UNITS, UnitsRecalled::asked);
        Lots taken = of.or(Lots.NONE, 3, BalanceForms.LOTS, UnitsRecalled::taken);
        Units debt = of.or(asked.with(0), 4, BalanceForms.UNITS, UnitsRecalled::debt);
        Lots back = of.or(Lots.NONE, 5, BalanceForms.LOTS, UnitsRecalled::back);
        LocalDate on = of.field(6, DATE, UnitsRecalled::on);
        return new UnitsRecalled(balance, other, asked, taken, debt, back, on);
    }
}
