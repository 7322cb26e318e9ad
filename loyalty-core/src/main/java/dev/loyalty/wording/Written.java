package dev.loyalty.wording;

import dev.loyalty.program.BalanceUnit;
import dev.loyalty.value.BalanceId;
import dev.loyalty.value.LadderId;
import dev.loyalty.value.Money;
import dev.loyalty.value.Name;
import dev.loyalty.value.TierId;
import dev.loyalty.value.Units;
import dev.loyalty.wording.Phrase.Joint;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Figures as a language writes them. All of it stands in the language's file, and nothing in the JDK's: that writes spaces and signs
 * otherwise from version to version. The digits are always 0 to 9.
 */
final class Written implements Voice {

    private static final int GROUP = 3;

    private final Chain texts;
    private final Names names;
    private final ZoneId zone;
    private final Speech speech;

    Written(Chain texts, Names names) {
        this.texts = texts;
        this.names = names;
        this.zone = names.program().zone();
        this.speech = new Speech(texts, this, zone);
    }

    Speech speech() {
        return speech;
    }

    @Override
    public String money(Money money) {
        return money(money.amount(), money.currency());
    }

    private String money(BigDecimal amount, Currency currency) {
        return amount.signum() < 0 ? "-" + unsigned(amount.negate(), currency) : unsigned(amount, currency);
    }

    @Override
    public String figure(Money amount) {
        return money(amount);
    }

    @Override
    public String change(Money amount) {
        return amount.isNegative() ? money(amount) : "+" + money(amount);
    }

    private String unsigned(BigDecimal amount, Currency currency) {
        String code = currency.getCurrencyCode();
        String key = "currency." + code;
        boolean hasSymbol = texts.optional(key) != null;
        return speech.say(Phrase.of(hasSymbol ? "format.money" : "format.money-by-code")
                .text("amount", decimal(amount))
                .text("currency", hasSymbol ? texts.text(key) : code));
    }

    @Override
    public String number(long number) {
        return decimal(BigDecimal.valueOf(number));
    }

    String decimal(BigDecimal number) {
        String plain = number.abs().toPlainString();
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        String rest = point < 0 ? "" : texts.text("format.decimal") + plain.substring(point + 1);
        return (number.signum() < 0 ? "-" : "") + grouped(whole) + rest;
    }

    private String grouped(String digits) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < digits.length(); i++) {
            if (i > 0 && (digits.length() - i) % GROUP == 0) {
                all.append(texts.text("format.group"));
            }
            all.append(digits.charAt(i));
        }
        return all.toString();
    }

    String percent(String plain) {
        return speech.say(Phrase.of("format.percent").text("number", decimal(new BigDecimal(plain))));
    }

    @Override
    public String day(LocalDate day) {
        return speech.say(Phrase.of("format.day")
                .text("day", day.getDayOfMonth())
                .text("month", month(day.getMonthValue()))
                .text("year", day.getYear()));
    }

    @Override
    public String yearly(MonthDay day) {
        return speech.say(
                Phrase.of("format.yearly").text("day", day.getDayOfMonth()).text("month", month(day.getMonthValue())));
    }

    private String month(int number) {
        return texts.text("month." + number);
    }

    @Override
    public String at(Instant instant) {
        return time(LocalDate.ofInstant(instant, zone), LocalTime.ofInstant(instant, zone), zone);
    }

    @Override
    public String time(LocalDate day, LocalTime clock, ZoneId in) {
        return speech.say(Phrase.of("format.time")
                .text("day", day(day))
                .text("clock", clock.withNano(0))
                .text("zone", in.getId()));
    }

    @Override
    public String period(Period period) {
        List<Phrase> parts = new ArrayList<>();
        add(parts, "period.years", period.getYears());
        add(parts, "period.months", period.getMonths());
        add(parts, "period.days", period.getDays());
        return speech.join(Joint.COMMA, parts, false);
    }

    private static void add(List<Phrase> parts, String key, int number) {
        if (number != 0) {
            parts.add(Phrase.of(key).count(number));
        }
    }

    @Override
    public String tier(@Nullable LadderId ladder, TierId tier) {
        return names.tier(ladder, tier);
    }

    @Override
    public String balance(BalanceId balance) {
        return names.balance(balance);
    }

    @Override
    public String units(BalanceId balance, Units units) {
        BalanceUnit unit = names.unit(balance).orElse(null);
        Currency currency = unit == null ? null : unit.currency();
        if (currency != null) {
            return money(units.amount(), currency);
        }
        return speech.say(Phrase.of("format.units")
                .text("number", decimal(units.amount()))
                .text("unit", unit == null ? balance.value() : called(unit, units)));
    }

    /** What has decimals is told with all of them, and is several. */
    private String called(BalanceUnit unit, Units units) {
        boolean isOne = units.decimals() == 0 && texts.isOne(units.steps());
        Name name = isOne ? unit.one() : unit.many();
        return name == null ? unit.toString() : name.in(names.locale());
    }
}
