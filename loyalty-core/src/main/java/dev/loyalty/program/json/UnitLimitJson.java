package dev.loyalty.program.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loyalty.program.BalanceUnit;
import dev.loyalty.program.UnitLimit;
import dev.loyalty.program.UnitLimit.Of;
import dev.loyalty.value.LimitPeriod;
import dev.loyalty.value.LimitPeriod.Calendar;
import dev.loyalty.value.UnitKind;
import java.time.Period;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** How many units may come or go within a period. */
final class UnitLimitJson {

    static final List<String> LIMIT = List.of("of", "kinds", "most", "times", "per", "within");

    private UnitLimitJson() {}

    static UnitLimit read(JsonField at, BalanceUnit unit) {
        at.requireFields(LIMIT);
        Of of = at.field("of").word(Of.values());
        JsonField most = at.field("most");
        JsonField times = at.field("times");
        int number = times.isThere() ? times.integer(1, "a number of times from 1 to 1000000") : 0;
        return at.made(() -> new UnitLimit(
                of,
                kinds(at.field("kinds"), of),
                most.isThere() ? JsonNumbers.units(most, unit) : null,
                number,
                period(at)));
    }

    private static Set<UnitKind> kinds(JsonField at, Of of) {
        Set<UnitKind> otherwise = of == Of.CREDITS ? EnumSet.of(UnitKind.EARNED) : EnumSet.noneOf(UnitKind.class);
        return at.isThere()
                ? Set.copyOf(at.distinct("a list of kinds of units", kind -> kind.word(UnitKind.values())))
                : otherwise;
    }

    private static LimitPeriod period(JsonField at) {
        JsonField per = at.field("per");
        JsonField within = at.field("within");
        return new LimitPeriod(
                per.isThere() ? per.word(Calendar.values()) : null,
                within.isThere() ? within.parsed("a period of at most a year, such as \"P7D\"", Period::parse) : null);
    }

    static void write(ObjectNode json, UnitLimit limit) {
        json.put("of", JsonField.word(limit.of()));
        if (limit.of() == Of.CREDITS) {
            ArrayNode kinds = json.putArray("kinds");
            limit.kinds().forEach(kind -> kinds.add(JsonField.word(kind)));
        }
        if (limit.most() == null) {
            json.put("times", limit.times());
        } else {
            json.put("most", limit.most().toString());
        }
        Calendar calendar = limit.period().calendar();
        if (calendar == null) {
            json.put("within", limit.period().length().toString());
        } else {
            json.put("per", JsonField.word(calendar));
        }
    }
}
