package dev.loyalty.codec.numbered;

import static dev.loyalty.codec.form.Form.DATE;

import dev.loyalty.codec.form.Fields;
import dev.loyalty.event.UnitsExpireSoon;
import dev.loyalty.event.UnitsExpired;
import dev.loyalty.event.UnitsMatured;
import dev.loyalty.event.UnitsProlonged;
import dev.loyalty.value.BalanceId;
import dev.loyalty.value.UnitKind;
import dev.loyalty.value.Units;
import java.time.LocalDate;

/** What becomes of units with their ends, and of these: the fields of each event, by their numbers. */
final class ExpiryForms {

    private ExpiryForms() {}

    static UnitsExpired expired(Fields<UnitsExpired> of) {
        return new UnitsExpired(
                of.field(0, BalanceForms.BALANCE, UnitsExpired::balance),
                of.field(1, BalanceForms.UNITS, UnitsExpired::units),
                of.field(2, BalanceForms.LOTS, UnitsExpired::lots),
                of.field(3, DATE, UnitsExpired::on));
    }

    static UnitsExpireSoon expireSoon(Fields<UnitsExpireSoon> of) {
        BalanceId balance = of.field(0, BalanceForms.BALANCE, UnitsExpireSoon::balance);
        Units units = of.field(1, BalanceForms.UNITS, UnitsExpireSoon::units);
        LocalDate through = of.field(2, DATE, UnitsExpireSoon::through);
        LocalDate on = of.field(3, DATE, UnitsExpireSoon::on);
        UnitKind source = of.optional(4, BalanceForms.UNIT_KIND, UnitsExpireSoon::source);
        return new UnitsExpireSoon(balance, units, through, source, on);
    }

    static UnitsMatured matured(Fields<UnitsMatured> of) {
        BalanceId balance = of.field(0, BalanceForms.BALANCE, UnitsMatured::balance);
        Units units = of.field(1, BalanceForms.UNITS, UnitsMatured::units);
        Units counting = of.or(units.with(0), 2, BalanceForms.UNITS, UnitsMatured::counting);
        LocalDate on = of.field(3, DATE, UnitsMatured::on);
        return new UnitsMatured(balance, units, counting, on);
    }

    static UnitsProlonged prolonged(Fields<UnitsProlonged> of) {
        return new UnitsProlonged(
                of.field(0, BalanceForms.BALANCE, UnitsProlonged::balance),
                of.field(1, BalanceForms.UNITS, UnitsProlonged::units),
                of.field(2, BalanceForms.LOTS, UnitsProlonged::taken),
                of.field(3, BalanceForms.LOTS, UnitsProlonged::lots),
                of.field(4, DATE, UnitsProlonged::on));
    }
}
