package dev.loyalty.codec.numbered;

import static dev.loyalty.codec.form.Form.COUNT;
import static dev.loyalty.codec.form.Form.DATE;
import static dev.loyalty.codec.form.Form.INSTANT;
import static dev.loyalty.codec.form.Form.LONG_COUNT;
import static dev.loyalty.codec.form.Form.NUMBER;

import dev.loyalty.codec.form.Fields;
import dev.loyalty.codec.form.Form;
import dev.loyalty.codec.form.Tagged.Kind;
import dev.loyalty.codec.part.CommandIds;
import dev.loyalty.codec.part.EnumCodes;
import dev.loyalty.codec.part.LotsLayout;
import dev.loyalty.event.BalanceEvent.Measured;
import dev.loyalty.event.BoundCrossed;
import dev.loyalty.event.CreditScheduled;
import dev.loyalty.event.DebtPaid;
import dev.loyalty.event.DebtWaived;
import dev.loyalty.event.EarlierCommand;
import dev.loyalty.event.Event;
import dev.loyalty.event.HoldCaptured;
import dev.loyalty.event.HoldReleased;
import dev.loyalty.event.ScheduledCreditEnded;
import dev.loyalty.event.UnitsAdjusted;
import dev.loyalty.event.UnitsConfirmed;
import dev.loyalty.event.UnitsCredited;
import dev.loyalty.event.UnitsDebited;
import dev.loyalty.event.UnitsExpireSoon;
import dev.loyalty.event.UnitsExpired;
import dev.loyalty.event.UnitsForfeited;
import dev.loyalty.event.UnitsHeld;
import dev.loyalty.event.UnitsMatured;
import dev.loyalty.event.UnitsProlonged;
import dev.loyalty.event.UnitsReversed;
import dev.loyalty.event.UnitsUnmoved;
import dev.loyalty.ledger.Account;
import dev.loyalty.ledger.HeldUnits;
import dev.loyalty.ledger.Lifetime;
import dev.loyalty.ledger.LimitCounts;
import dev.loyalty.ledger.LimitCounts.Counting;
import dev.loyalty.ledger.Lots;
import dev.loyalty.ledger.ScheduledUnits;
import dev.loyalty.value.BalanceId;
import dev.loyalty.value.BasketId;
import dev.loyalty.value.CommandId;
import dev.loyalty.value.LimitPeriod;
import dev.loyalty.value.UnitKind;
import dev.loyalty.value.Units;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Accounts, and the events that speak of them: the fields of each, by their numbers. */
final class BalanceForms {

    static final List<Kind<? extends Event>> KINDS = List.of(
            Kind.of(36, UnitsCredited.class, BalanceForms::credited),
            Kind.of(37, UnitsDebited.class, BalanceForms::debited),
            Kind.of(38, UnitsExpired.class, ExpiryForms::expired),
            Kind.of(39, UnitsExpireSoon.class, ExpiryForms::expireSoon),
            Kind.of(40, UnitsForfeited.class, BalanceForms::forfeited),
            Kind.of(41, UnitsHeld.class, BalanceForms::held),
            Kind.of(42, HoldCaptured.class, BalanceForms::captured),
            Kind.of(43, HoldReleased.class, BalanceForms::released),
            Kind.of(44, DebtPaid.class, BalanceForms::paid),
            Kind.of(45, DebtWaived.class, BalanceForms::waived),
            Kind.of(46, UnitsUnmoved.class, BalanceForms::unmoved),
            Kind.of(47, UnitsReversed.class, BalanceForms::reversed),
            Kind.of(48, UnitsAdjusted.class, BalanceForms::adjusted),
            Kind.of(49, BoundCrossed.class, LimitForms::crossed),
            Kind.of(50, UnitsConfirmed.class, BalanceForms::confirmed),
            Kind.of(51, CreditScheduled.class, ScheduleForms::scheduled),
            Kind.of(52, ScheduledCreditEnded.class, ScheduleForms::ended),
            Kind.of(58, UnitsProlonged.class, ExpiryForms::prolonged),
            Kind.of(59, UnitsMatured.class, ExpiryForms::matured));

    static final Form<BalanceId> BALANCE = Form.text(BalanceId::value, BalanceId::of);
    private static final Form<BasketId> BASKET = Form.text(BasketId::value, BasketId::of);
    static final Form<UnitKind> UNIT_KIND = Form.code(EnumCodes.UNIT_KIND);
    static final Form<Lots> LOTS = new Form<>(LotsLayout::write, LotsLayout::read);
    static final Form<Units> UNITS = Form.fields("Units", BalanceForms::units);
    private static final Form<UnitsUnmoved.Why> UNMOVED = Form.code(EnumCodes.UNMOVED);
    static final Form<CommandId> COMMAND_ID = new Form<>(CommandIds::write, CommandIds::read);
    static final Form<EarlierCommand> EARLIER = Form.fields("EarlierCommand", BalanceForms::earlier);
    private static final Form<Lifetime> LIFETIME = Form.fields("Lifetime", BalanceForms::lifetime);
    private static final Form<List<HeldUnits>> HOLDS = Form.list(Form.fields("HeldUnits", BalanceForms::hold));

    static final Form<List<Account>> ACCOUNTS = Form.list(Form.fields("Account", BalanceForms::account));

    private BalanceForms() {}

    private static Units units(Fields<Units> of) {
        return new Units(of.or(0L, 0, NUMBER, Units::steps), of.or(0, 1, COUNT, Units::decimals));
    }

    private static UnitsCredited credited(Fields<UnitsCredited> of) {
        BalanceId balance = of.field(0, BALANCE, UnitsCredited::balance);
        Units units = of.field(1, UNITS, UnitsCredited::units);
        Units asked = of.or(units, 2, UNITS, UnitsCredited::asked);
        UnitKind source = of.field(3, UNIT_KIND, UnitsCredited::source);
        Lots lots = of.or(Lots.NONE, 4, LOTS, UnitsCredited::lots);
        LocalDate on = of.field(5, DATE, UnitsCredited::on);
        LocalDate active = active(of, on, UnitsCredited::active);
        Counting counted = LimitForms.counting(8, of, on, UnitsCredited::counted);
        LimitPeriod cutBy = of.optional(10, LimitForms.PERIOD, UnitsCredited::cutBy);
        boolean isMeasured = of.flag(11, event -> event.earnedOn() != null);
        LocalDate measured = of.or(on, 12, DATE, event -> Objects.requireNonNullElse(event.earnedOn(), on));
        LocalDate earnedOn = isMeasured ? measured : null;
        CommandId scheduled = of.optional(13, COMMAND_ID, UnitsCredited::scheduled);
        boolean later = of.flag(14, UnitsCredited::countsLater);
        return new UnitsCredited(
                balance, asked, units, source, lots, on, active, counted, earnedOn, scheduled, cutBy, later);
    }

    private static UnitsDebited debited(Fields<UnitsDebited> of) {
        BalanceId balance = of.field(0, BALANCE, UnitsDebited::balance);
        Units units = of.field(1, UNITS, UnitsDebited::units);
        Units asked = of.or(units, 2, UNITS, UnitsDebited::asked);
        Lots lots = of.or(Lots.NONE, 3, LOTS, UnitsDebited::lots);
        BasketId basket = of.optional(4, BASKET, UnitsDebited::basket);
        LocalDate on = of.field(5, DATE, UnitsDebited::on);
        LocalDate active = active(of, on, UnitsDebited::active);
        Counting counted = LimitForms.counting(8, of, on, UnitsDebited::counted);
        LimitPeriod cutBy = of.optional(10, LimitForms.PERIOD, UnitsDebited::cutBy);
        return new UnitsDebited(balance, asked, units, lots, basket, on, active, counted, cutBy);
    }

    /** The day on which something was done that counts as activity: mostly that as of which it was decided. */
    private static <E> @Nullable LocalDate active(Fields<E> of, LocalDate on, Function<E, @Nullable LocalDate> active) {
        boolean isActivity = of.flag(6, event -> active.apply(event) != null);
        LocalDate day = of.or(on, 7, DATE, event -> Objects.requireNonNullElse(active.apply(event), on));
        return isActivity ? day : null;
    }

    private static UnitsForfeited forfeited(Fields<UnitsForfeited> of) {
        return new UnitsForfeited(
                of.field(0, BALANCE, UnitsForfeited::balance),
                of.field(1, UNITS, UnitsForfeited::units),
                of.field(2, DATE, UnitsForfeited::on));
    }

    private static UnitsHeld held(Fields<UnitsHeld> of) {
        return new UnitsHeld(
                of.field(0, BALANCE, UnitsHeld::balance),
                of.field(1, BASKET, UnitsHeld::basket),
                of.field(2, UNITS, UnitsHeld::units),
                of.field(3, LOTS, UnitsHeld::lots),
                of.field(4, INSTANT, UnitsHeld::until),
                of.field(5, DATE, UnitsHeld::on));
    }

    private static HoldCaptured captured(Fields<HoldCaptured> of) {
        BalanceId balance = of.field(0, BALANCE, HoldCaptured::balance);
        BasketId basket = of.field(1, BASKET, HoldCaptured::basket);
        Units units = of.field(2, UNITS, HoldCaptured::units);
        Lots lots = of.field(3, LOTS, HoldCaptured::lots);
        boolean keepsRest = of.flag(4, HoldCaptured::keepsRest);
        LocalDate on = of.field(5, DATE, HoldCaptured::on);
        LocalDate active = active(of, on, HoldCaptured::active);
        Counting counted = LimitForms.counting(8, of, on, HoldCaptured::counted);
        return new HoldCaptured(balance, basket, units, lots, keepsRest, on, active, counted);
    }

    private static HoldReleased released(Fields<HoldReleased> of) {
        return new HoldReleased(
                of.field(0, BALANCE, HoldReleased::balance),
                of.field(1, BASKET, HoldReleased::basket),
                of.field(2, UNITS, HoldReleased::units),
                of.field(3, DATE, HoldReleased::on));
    }

    private static DebtPaid paid(Fields<DebtPaid> of) {
        return new DebtPaid(
                of.field(0, BALANCE, DebtPaid::balance),
                of.field(1, UNITS, DebtPaid::units),
                of.field(2, LOTS, DebtPaid::lots),
                of.field(3, DATE, DebtPaid::on));
    }

    private static DebtWaived waived(Fields<DebtWaived> of) {
        return new DebtWaived(
                of.field(0, BALANCE, DebtWaived::balance),
                of.field(1, UNITS, DebtWaived::units),
                of.field(2, DATE, DebtWaived::on));
    }

    private static UnitsUnmoved unmoved(Fields<UnitsUnmoved> of) {
        return new UnitsUnmoved(
                of.field(0, BALANCE, UnitsUnmoved::balance),
                of.field(1, UNITS, UnitsUnmoved::asked),
                of.field(2, UNMOVED, UnitsUnmoved::why),
                of.field(3, DATE, UnitsUnmoved::on));
    }

    private static UnitsReversed reversed(Fields<UnitsReversed> of) {
        BalanceId balance = of.field(0, BALANCE, UnitsReversed::balance);
        EarlierCommand command = of.field(1, EARLIER, UnitsReversed::of);
        EarlierCommand standsAgain = of.optional(2, EARLIER, UnitsReversed::standsAgain);
        Lots taken = of.or(Lots.NONE, 3, LOTS, UnitsReversed::taken);
        Lots returned = of.or(Lots.NONE, 4, LOTS, UnitsReversed::returned);
        Units debt = of.field(5, UNITS, UnitsReversed::debt);
        Units missing = of.or(debt.with(0), 6, UNITS, UnitsReversed::missing);
        Units earned = of.or(debt.with(0), 7, UNITS, UnitsReversed::earned);
        Units spent = of.or(debt.with(0), 8, UNITS, UnitsReversed::spent);
        LocalDate on = of.field(9, DATE, UnitsReversed::on);
        long change = of.or(0L, 10, NUMBER, BalanceForms::measuredChange);
        LocalDate day = of.optional(11, DATE, BalanceForms::measuredDay);
        Measured measured = change == 0 ? null : new Measured(day, change, -change);
        Lots uncounted = of.or(Lots.NONE, 12, LOTS, UnitsReversed::uncounted);
        Lots recounted = of.or(Lots.NONE, 13, LOTS, UnitsReversed::recounted);
        return new UnitsReversed(
                balance,
                command,
                standsAgain,
                taken,
                returned,
                debt,
                missing,
                earned,
                spent,
                on,
                uncounted,
                recounted,
                measured);
    }

    private static UnitsAdjusted adjusted(Fields<UnitsAdjusted> of) {
        return new UnitsAdjusted(
                of.field(0, BALANCE, UnitsAdjusted::balance),
                of.or(Lots.NONE, 1, LOTS, UnitsAdjusted::added),
                of.or(Lots.NONE, 2, LOTS, UnitsAdjusted::taken),
                of.flag(3, UnitsAdjusted::opening),
                of.field(4, UNITS, UnitsAdjusted::debt),
                of.field(5, DATE, UnitsAdjusted::on),
                of.optional(6, DATE, UnitsAdjusted::active),
                of.optional(7, DATE, UnitsAdjusted::earnedOn));
    }

    private static UnitsConfirmed confirmed(Fields<UnitsConfirmed> of) {
        return new UnitsConfirmed(
                of.field(0, BALANCE, UnitsConfirmed::balance),
                of.field(1, EARLIER, UnitsConfirmed::of),
                of.field(2, UNITS, UnitsConfirmed::units),
                of.field(3, LOTS, UnitsConfirmed::taken),
                of.field(4, LOTS, UnitsConfirmed::lots),
                of.field(5, DATE, UnitsConfirmed::on),
                of.flag(6, UnitsConfirmed::counts));
    }

    private static long measuredChange(UnitsReversed event) {
        return event.measured() == null ? 0 : event.measured().change();
    }

    private static @Nullable LocalDate measuredDay(UnitsReversed event) {
        return event.measured() == null ? null : event.measured().day();
    }

    private static EarlierCommand earlier(Fields<EarlierCommand> of) {
        return new EarlierCommand(
                of.field(0, Form.code(EnumCodes.COMMAND_KIND), EarlierCommand::kind),
                of.field(1, COMMAND_ID, EarlierCommand::id));
    }

    private static Account account(Fields<Account> of) {
        BalanceId balance = of.field(0, BALANCE, Account::balance);
        Lots lots = of.or(Lots.NONE, 1, LOTS, Account::lots);
        List<HeldUnits> holds = of.or(List.of(), 2, HOLDS, Account::holds);
        long debt = of.or(0L, 3, LONG_COUNT, Account::debt);
        Lifetime lifetime = of.or(Lifetime.NOTHING, 4, LIFETIME, Account::lifetime);
        LocalDate lastActive = of.optional(5, DATE, Account::lastActive);
        LocalDate reminded = of.optional(6, DATE, Account::remindedOf);
        LimitCounts counts = new LimitCounts(of.or(
                List.of(), 7, LimitForms.COUNTS, account -> account.counts().days()));
        List<ScheduledUnits> scheduled = of.or(List.of(), 8, ScheduleForms.SCHEDULED, Account::scheduled);
        Lots toCount = of.or(Lots.NONE, 9, LOTS, Account::toCount);
        return new Account(balance, lots, holds, debt, lifetime, lastActive, reminded, counts, toCount, scheduled);
    }

    private static HeldUnits hold(Fields<HeldUnits> of) {
        return new HeldUnits(
                of.field(0, BASKET, HeldUnits::basket),
                of.field(1, INSTANT, HeldUnits::until),
                of.field(2, LOTS, HeldUnits::lots));
    }

    private static Lifetime lifetime(Fields<Lifetime> of) {
        return new Lifetime(
                of.or(0L, 0, LONG_COUNT, Lifetime::earned),
                of.or(0L, 1, LONG_COUNT, Lifetime::spent),
                of.or(0L, 2, LONG_COUNT, Lifetime::expired),
                of.or(0L, 3, LONG_COUNT, Lifetime::forfeited));
    }
}
