package dev.loyalty.program.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loyalty.program.Balance;
import dev.loyalty.program.Balance.Availability;
import dev.loyalty.program.Balance.ExpiryFrom;
import dev.loyalty.program.Balance.ExpiryOf;
import dev.loyalty.program.Balance.OverLimit;
import dev.loyalty.program.Balance.RemindOf;
import dev.loyalty.program.Balance.Shortfall;
import dev.loyalty.program.Balance.TiersCount;
import dev.loyalty.program.BalanceUnit;
import dev.loyalty.program.Retirement;
import dev.loyalty.program.Worth;
import dev.loyalty.value.BalanceId;
import dev.loyalty.value.Money;
import dev.loyalty.value.Name;
import dev.loyalty.value.Time;
import dev.loyalty.value.UnitKind;
import dev.loyalty.value.Units;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Balances: what they are counted in, what they hold, and when their units come and end. */
final class BalanceJson {

    static final List<String> BALANCE = List.of(
            "id",
            "name",
            "unit",
            "least",
            "most",
            "mostCredited",
            "mostDebited",
            "overLimit",
            "shortfall",
            "availability",
            "expiry",
            "expiryByKind",
            "expiryFrom",
            "expiryOf",
            "spending",
            "holdFor",
            "remindBeforeDays",
            "remindOf",
            "retired",
            "limits",
            "worth",
            "tiersCount",
            "shown");
    static final List<String> UNIT = List.of("one", "many", "decimals");
    static final List<String> AVAILABILITY = List.of("afterDays", "confirmed");
    static final List<String> RETIRED = List.of("until", "into");
    static final List<String> INTO = List.of("balance", "take", "give");
    static final List<String> TIERS_COUNT = List.of("onceAvailable", "corrections");
    static final List<String> WORTH = List.of("units", "money", "currency");

    private static final String AT_ONCE = "at-once";
    private static final String AVAILABLE = "\"at-once\" or {\"afterDays\": 14}";
    private static final String UNITS =
            "a currency such as \"EUR\", or an object with the fields " + String.join(", ", UNIT);

    private BalanceJson() {}

    static Balance read(JsonField at, Currency programs) {
        at.requireFields(BALANCE);
        BalanceId id = at.field("id").parsed("the balance's id", BalanceId::of);
        JsonField name = at.field("name");
        BalanceUnit unit = unit(at.field("unit"), programs);
        JsonField least = at.field("least");
        return at.made(() -> new Balance(
                id,
                name.isThere() ? NameJson.read(name) : Name.of(id.value()),
                unit,
                least.isThere() ? JsonNumbers.units(least, unit) : unit.none(),
                bound(at.field("most"), unit),
                bound(at.field("mostCredited"), unit),
                bound(at.field("mostDebited"), unit),
                at.field("overLimit").word(OverLimit.values(), OverLimit.STRICT),
                at.field("shortfall").word(Shortfall.values(), Shortfall.CLAMP),
                availability(at.field("availability")),
                ExpiryJson.read(at.field("expiry"), at.field("expiryByKind")),
                at.field("expiryFrom").word(ExpiryFrom.values(), ExpiryFrom.CREDITED),
                at.field("expiryOf").word(ExpiryOf.values(), ExpiryOf.NEW),
                Balance.spendingFirst(at.field("spending")
                        .distinct("a list of kinds of units", kind -> kind.word(UnitKind.values()))),
                holdFor(at.field("holdFor")),
                remindBefore(at.field("remindBeforeDays")),
                at.field("remindOf").word(RemindOf.values(), RemindOf.END),
                retired(at.field("retired")),
                at.field("limits").items("a list of limits", each -> UnitLimitJson.read(each, unit)),
                at.field("worth").items("a list of what units pay in a currency", each -> worth(each, unit, programs)),
                tiersCount(at.field("tiersCount")),
                at.field("shown").flag(true)));
    }

    private static BalanceUnit unit(JsonField at, Currency programs) {
        if (!at.isThere()) {
            return BalanceUnit.of(programs);
        }
        if (!at.isObject()) {
            return at.parsed(UNITS, code -> BalanceUnit.of(Money.currency(code)));
        }
        at.requireFields(UNIT);
        JsonField decimals = at.field("decimals");
        int places = decimals.isThere() ? decimals.integer(0, "a number of decimals from 0 to 6") : 0;
        return at.made(() -> BalanceUnit.of(NameJson.read(at.field("one")), NameJson.read(at.field("many")), places));
    }

    private static @Nullable Units bound(JsonField at, BalanceUnit unit) {
        return at.isThere() ? JsonNumbers.units(at, unit) : null;
    }

    private static Availability availability(JsonField at) {
        if (!at.isThere()) {
            return Availability.AT_ONCE;
        }
        if (at.isObject()) {
            at.requireFields(AVAILABILITY);
            JsonField days = at.field("afterDays");
            boolean confirmed = at.field("confirmed").flag(false);
            int number = confirmed && !days.isThere() ? 0 : days.integer(0, "a number of days from 0 to 366");
            return days.made(() -> new Availability(number, confirmed));
        }
        if (!at.text(AVAILABLE).equals(AT_ONCE)) {
            throw at.instead(AVAILABLE);
        }
        return Availability.AT_ONCE;
    }

    private static Duration holdFor(JsonField at) {
        return at.isThere()
                ? at.parsed("a duration of at most 7 days, such as \"PT30M\"", Duration::parse)
                : Balance.DEFAULT_HOLD;
    }

    private static int remindBefore(JsonField at) {
        return at.isThere() ? at.integer(0, "a number of days from 0 to 366") : 0;
    }

    private static @Nullable Retirement retired(JsonField at) {
        if (!at.isThere()) {
            return null;
        }
        at.requireFields(RETIRED);
        JsonField until = at.field("until");
        return new Retirement(
                until.isThere()
                        ? until.parsed(
                                "a day, such as \"2027-03-31\"",
                                day -> Time.kept(LocalDate.parse(day), "the last day of a retired balance"))
                        : null,
                into(at.field("into")));
    }

    private static Retirement.@Nullable Into into(JsonField at) {
        if (!at.isThere()) {
            return null;
        }
        at.requireFields(INTO);
        return at.made(() -> new Retirement.Into(
                at.field("balance").parsed("a balance's id", BalanceId::of),
                JsonNumbers.amount(at.field("take")),
                JsonNumbers.amount(at.field("give"))));
    }

    private static TiersCount tiersCount(JsonField at) {
        if (!at.isThere()) {
            return TiersCount.EARNED;
        }
        at.requireFields(TIERS_COUNT);
        return new TiersCount(
                at.field("onceAvailable").flag(false), at.field("corrections").flag(false));
    }

    private static Worth worth(JsonField at, BalanceUnit unit, Currency programs) {
        at.requireFields(WORTH);
        JsonField code = at.field("currency");
        Currency currency =
                code.isThere() ? code.parsed("an ISO 4217 code, such as \"EUR\"", Money::currency) : programs;
        JsonField units = at.field("units");
        JsonField money = at.field("money");
        return at.made(() -> new Worth(JsonNumbers.units(units, unit), JsonNumbers.money(money, currency)));
    }

    static void write(ObjectNode json, Balance balance) {
        json.put("id", balance.id().value());
        json.set("name", NameJson.write(balance.name()));
        write(json, balance.unit());
        json.put("least", balance.least().toString());
        write(json, "most", balance.most());
        write(json, "mostCredited", balance.mostCredited());
        write(json, "mostDebited", balance.mostDebited());
        json.put("overLimit", JsonField.word(balance.overLimit()));
        if (balance.shortfall() != Shortfall.CLAMP) { // documents of before have no such field
            json.put("shortfall", JsonField.word(balance.shortfall()));
        }
        write(json, balance.availability());
        ExpiryJson.write(json, balance);
        json.put("expiryFrom", JsonField.word(balance.expiryFrom()));
        if (balance.expiryOf() != ExpiryOf.NEW) { // documents of before have no such field, nor the next one
            json.put("expiryOf", JsonField.word(balance.expiryOf()));
        }
        ArrayNode spending = json.putArray("spending");
        balance.spending().forEach(kind -> spending.add(JsonField.word(kind)));
        json.put("holdFor", balance.holdFor().toString());
        json.put("remindBeforeDays", balance.remindBefore());
        if (balance.remindOf() != RemindOf.END) {
            json.put("remindOf", JsonField.word(balance.remindOf()));
        }
        if (balance.retirement() != null) {
            ObjectNode retired = json.putObject("retired");
            if (balance.retirement().until() != null) {
                retired.put("until", balance.retirement().until().toString());
            }
            Retirement.Into into = balance.retirement().into();
            if (into != null) {
                retired.putObject("into")
                        .put("balance", into.balance().value())
                        .put("take", into.take().value().toPlainString())
                        .put("give", into.give().value().toPlainString());
            }
        }
        if (!balance.limits().isEmpty()) { // documents of before have none of these fields
            ArrayNode limits = json.putArray("limits");
            balance.limits().forEach(each -> UnitLimitJson.write(limits.addObject(), each));
        }
        if (!balance.worth().isEmpty()) {
            ArrayNode worth = json.putArray("worth");
            balance.worth().forEach(each -> write(worth.addObject(), each));
        }
        if (!balance.tiersCount().equals(TiersCount.EARNED)) {
            json.putObject("tiersCount")
                    .put("onceAvailable", balance.tiersCount().onceAvailable())
                    .put("corrections", balance.tiersCount().corrections());
        }
        json.put("shown", balance.shown());
    }

    private static void write(ObjectNode json, Worth worth) {
        json.put("units", worth.units().toString());
        json.put("money", worth.money().plain());
        json.put("currency", worth.money().currency().getCurrencyCode());
    }

    private static void write(ObjectNode json, BalanceUnit unit) {
        Name one = unit.one();
        Name many = unit.many();
        if (one == null || many == null) {
            json.put("unit", unit.toString());
            return;
        }
        ObjectNode own = json.putObject("unit");
        own.set("one", NameJson.write(one));
        own.set("many", NameJson.write(many));
        own.put("decimals", unit.decimals());
    }

    private static void write(ObjectNode json, String field, @Nullable Units units) {
        if (units != null) {
            json.put(field, units.toString());
        }
    }

    private static void write(ObjectNode json, Availability availability) {
        if (availability.equals(Availability.AT_ONCE)) {
            json.put("availability", AT_ONCE);
        } else {
            ObjectNode later = json.putObject("availability").put("afterDays", availability.days());
            if (availability.confirmed()) { // documents of before have no such field
                later.put("confirmed", true);
            }
        }
    }
}
