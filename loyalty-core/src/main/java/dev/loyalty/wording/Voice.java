package dev.loyalty.wording;

import dev.loyalty.value.BalanceId;
import dev.loyalty.value.LadderId;
import dev.loyalty.value.Money;
import dev.loyalty.value.TierId;
import dev.loyalty.value.Units;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.Period;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** How figures are told: as a language writes them, or plainly for logs. */
interface Voice {

    String money(Money amount);

    String figure(Money amount);

    String change(Money amount);

    String number(long number);

    String day(LocalDate day);

    String yearly(MonthDay day);

    String at(Instant instant);

    String time(LocalDate day, LocalTime clock, ZoneId zone);

    String period(Period period);

    String tier(@Nullable LadderId ladder, TierId tier);

    String balance(BalanceId balance);

    String units(BalanceId balance, Units units);
}
