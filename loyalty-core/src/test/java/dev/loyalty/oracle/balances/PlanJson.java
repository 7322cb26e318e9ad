package dev.loyalty.oracle.balances;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes a plan as the JSON that the documents describe; defaults are left out. */
final class PlanJson {

    private PlanJson() {}

    static String of(Plan plan) {
        List<String> fields = new ArrayList<>(List.of("\"id\":\"club\"", "\"currency\":\"EUR\""));
        add(fields, plan.version() != 1, "version", plan.version());
        add(fields, plan.from() != null, "inForceFrom", quoted(plan.from()));
        add(fields, true, "zone", quoted(plan.zone()));
        add(fields, true, "joining", "\"explicit\"");
        add(
                fields,
                true,
                "tiers",
                "[{\"id\":\"member\",\"threshold\":\"0.00\"},{\"id\":\"gold\",\"threshold\":\"100.00\"}]");
        add(
                fields,
                true,
                "balances",
                "\n  " + list(plan.balances().stream().map(PlanJson::balance).toList()));
        return object(fields);
    }

    private static String balance(Plan.Balance balance) {
        int decimals = balance.decimals();
        List<String> fields = new ArrayList<>(List.of("\"id\":" + quoted(balance.id())));
        String unit = "{\"one\":\"point\",\"many\":\"points\",\"decimals\":%s}".formatted(decimals);
        add(fields, true, "unit", balance.currency() == null ? unit : quoted(balance.currency()));
        add(fields, balance.least() != 0, "least", number(balance.least(), decimals));
        add(fields, balance.most(), "most", decimals);
        add(fields, balance.mostCredited(), "mostCredited", decimals);
        add(fields, balance.mostDebited(), "mostDebited", decimals);
        add(fields, balance.partial(), "overLimit", "\"partial\"");
        add(fields, !balance.shortfall().equals("clamp"), "shortfall", quoted(balance.shortfall()));
        String confirmed = balance.confirmed() ? ",\"confirmed\":true" : "";
        add(
                fields,
                balance.afterDays() != 0 || balance.confirmed(),
                "availability",
                "{\"afterDays\":" + balance.afterDays() + confirmed + "}");
        String ends = balance.ends().entrySet().stream()
                .map(end -> word(end.getKey()) + ":" + end(end.getValue()))
                .sorted()
                .collect(Collectors.joining(","));
        add(fields, !ends.isEmpty(), "expiryByKind", "{" + ends + "}");
        add(fields, balance.endsFromAvailable(), "expiryFrom", "\"available\"");
        add(fields, balance.prolongs(), "expiryOf", "\"open\"");
        add(
                fields,
                !balance.first().isEmpty(),
                "spending",
                "[" + balance.first().stream().map(PlanJson::word).collect(Collectors.joining(",")) + "]");
        add(fields, balance.holdFor() != null, "holdFor", quoted(balance.holdFor()));
        add(fields, balance.remindBefore() != 0, "remindBeforeDays", balance.remindBefore());
        add(fields, balance.remindsOfKinds(), "remindOf", "\"lot\"");
        String until = balance.retiredUntil() == null ? "" : "\"until\":" + quoted(balance.retiredUntil());
        Plan.Into into = balance.retiredInto();
        String other = into == null
                ? ""
                : "\"into\":{\"balance\":%s,\"take\":%s,\"give\":%s}"
                        .formatted(quoted(into.balance()), quoted(into.take()), quoted(into.give()));
        String comma = until.isEmpty() || other.isEmpty() ? "" : ",";
        add(fields, balance.retired(), "retired", "{" + until + comma + other + "}");
        add(
                fields,
                !balance.limits().isEmpty(),
                "limits",
                list(balance.limits().stream()
                        .map(limit -> limit(limit, decimals))
                        .toList()));
        add(fields, !balance.shown(), "shown", false);
        return object(fields);
    }

    private static String limit(Plan.Limit limit, int decimals) {
        List<String> fields = new ArrayList<>(List.of("\"of\":" + quoted(limit.of())));
        String kinds = limit.kinds().stream().map(PlanJson::word).collect(Collectors.joining(","));
        add(fields, limit.of().equals("credits"), "kinds", "[" + kinds + "]");
        add(fields, limit.most(), "most", decimals);
        add(fields, limit.most() == null, "times", limit.times());
        add(fields, limit.within() == null, "per", quoted(limit.per()));
        add(fields, limit.within() != null, "within", quoted(limit.within()));
        return object(fields);
    }

    private static String end(End end) {
        if (end instanceof End.After after) {
            return after.stretch() == End.Stretch.DAY
                    ? "{\"after\":%s}".formatted(quoted(after.period()))
                    : after.period().isZero()
                            ? "{\"endOf\":%s}".formatted(word(after.stretch()))
                            : "{\"after\":%s,\"endOf\":%s}".formatted(quoted(after.period()), word(after.stretch()));
        } else if (end instanceof End.Yearly yearly) {
            String start = quoted(yearly.start().toString().substring(2));
            return yearly.age().isZero()
                    ? "{\"yearly\":%s}".formatted(start)
                    : "{\"yearly\":%s,\"age\":%s}".formatted(start, quoted(yearly.age()));
        } else if (end instanceof End.Idle idle) {
            return "{\"idle\":%s}".formatted(quoted(idle.period()));
        } else if (end instanceof End.On on) {
            return "{\"on\":%s}".formatted(quoted(on.date()));
        }
        return "\"never\"";
    }

    private static void add(List<String> fields, boolean wanted, String name, Object value) {
        if (wanted) {
            fields.add("\"" + name + "\":" + value);
        }
    }

    private static void add(List<String> fields, @Nullable Long steps, String name, int decimals) {
        if (steps != null) {
            fields.add("\"" + name + "\":" + number(steps, decimals));
        }
    }

    private static String number(long steps, int decimals) {
        return quoted(BigDecimal.valueOf(steps, decimals).toPlainString());
    }

    private static String word(Enum<?> word) {
        return quoted(word.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private static String quoted(@Nullable Object value) {
        return "\"" + value + "\"";
    }

    private static String list(List<String> items) {
        return "[" + String.join(",\n   ", items) + "]";
    }

    private static String object(List<String> fields) {
        return "{" + String.join(",", fields) + "}";
    }
}
