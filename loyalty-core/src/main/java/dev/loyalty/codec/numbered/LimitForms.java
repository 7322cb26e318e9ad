package dev.loyalty.codec.numbered;

import static dev.loyalty.codec.form.Form.COUNT;
import static dev.loyalty.codec.form.Form.DATE;
import static dev.loyalty.codec.form.Form.LONG_COUNT;

import dev.loyalty.codec.form.Fields;
import dev.loyalty.codec.form.Form;
import dev.loyalty.codec.part.EnumCodes;
import dev.loyalty.event.BoundCrossed;
import dev.loyalty.ledger.LimitCounts.Counted;
import dev.loyalty.ledger.LimitCounts.Counting;
import dev.loyalty.value.LimitPeriod;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What counts against limits, by which one something was cut, and which bounds are crossed. */
final class LimitForms {

    static final Form<LimitPeriod> PERIOD = Form.fields("LimitPeriod", LimitForms::period);
    static final Form<List<Counted>> COUNTS = Form.list(Form.fields("Counted", LimitForms::counted));

    private LimitForms() {}

    /** Two fields from a number on: the day, and how many days before it are kept. None where nothing counts. */
    static <E> @Nullable Counting counting(
            int number, Fields<E> of, LocalDate today, Function<E, @Nullable Counting> counting) {
        LocalDate keptFrom = of.optional(number, DATE, event -> {
            Counting counts = counting.apply(event);
            return counts == null ? null : counts.keptFrom();
        });
        LocalDate on = of.or(today, number + 1, DATE, event -> {
            Counting counts = counting.apply(event);
            return counts == null ? today : counts.on();
        });
        return keptFrom == null ? null : new Counting(on, keptFrom);
    }

    static BoundCrossed crossed(Fields<BoundCrossed> of) {
        return new BoundCrossed(
                of.field(0, BalanceForms.BALANCE, BoundCrossed::balance),
                of.field(1, Form.code(EnumCodes.BOUND), BoundCrossed::what),
                of.field(2, BalanceForms.UNITS, BoundCrossed::total),
                of.field(3, BalanceForms.UNITS, BoundCrossed::bound),
                of.field(4, DATE, BoundCrossed::on));
    }

    private static LimitPeriod period(Fields<LimitPeriod> of) {
        LimitPeriod.Calendar calendar = of.optional(0, Form.code(EnumCodes.LIMIT_CALENDAR), LimitPeriod::calendar);
        int months = of.or(0, 1, COUNT, LimitForms::months);
        int days = of.or(0, 2, COUNT, LimitForms::days);
        return calendar == null ? LimitPeriod.within(Period.of(0, months, days)) : LimitPeriod.per(calendar);
    }

    private static int months(LimitPeriod period) {
        return period.sliding() == null ? 0 : period.sliding().getMonths();
    }

    /** None where it is in months. */
    private static int days(LimitPeriod period) {
        Period sliding = period.sliding();
        return sliding == null || sliding.getMonths() != 0 ? 0 : sliding.getDays();
    }

    private static Counted counted(Fields<Counted> of) {
        return new Counted(
                of.field(0, DATE, Counted::on),
                of.optional(1, Form.code(EnumCodes.UNIT_KIND), Counted::kind),
                of.or(0L, 2, LONG_COUNT, Counted::steps),
                of.or(1, 3, COUNT, Counted::times));
    }
}
