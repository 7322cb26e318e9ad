package dev.loyalty.program.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loyalty.program.CalendarPeriod;
import dev.loyalty.program.TierPolicy;
import dev.loyalty.program.TierPolicyBuilder;
import dev.loyalty.program.Window;
import java.time.MonthDay;
import java.time.Period;
import java.util.List;

/** How members qualify for tiers, keep them and lose them. What there is none of is not written. */
final class TierPolicyJson {

    static final List<String> POLICY = List.of(
            "basis",
            "window",
            "upgrade",
            "byRefund",
            "byTime",
            "step",
            "grace",
            "status",
            "minimumStay",
            "reviews",
            "warningDays");
    static final List<String> WINDOW = List.of("rolling", "calendar");
    static final List<String> PERIOD = List.of("unit", "start");

    private static final String LIFETIME = "lifetime";
    private static final String MEMBERSHIP_YEAR = "membership-year";
    private static final String WINDOWS =
            "\"lifetime\", \"membership-year\", {\"rolling\": \"P12M\"} or {\"calendar\": \"year\"}";
    private static final String LENGTH = "a length of days, months or years, as \"P30D\", \"P12M\" or \"P1Y\"";
    private static final String DAY = "a day of the year as month and day, as \"04-06\"";

    private TierPolicyJson() {}

    static TierPolicy read(JsonField at) {
        if (!at.isThere()) {
            return TierPolicy.LIFETIME;
        }
        at.requireFields(POLICY);
        TierPolicy otherwise = TierPolicy.LIFETIME;
        TierPolicyBuilder policy = TierPolicy.builder()
                .basis(at.field("basis").word(TierPolicy.Basis.values(), otherwise.basis()))
                .window(window(at.field("window")))
                .upgrade(at.field("upgrade").word(TierPolicy.Upgrade.values(), otherwise.upgrade()))
                .byRefund(at.field("byRefund").word(TierPolicy.RefundDowngrade.values(), otherwise.byRefund()))
                .byTime(at.field("byTime").word(TierPolicy.TimeDowngrade.values(), otherwise.byTime()))
                .step(at.field("step").word(TierPolicy.Step.values(), otherwise.step()))
                .grace(length(at.field("grace")))
                .status(at.field("status").word(TierPolicy.Status.values(), otherwise.status()))
                .minimumStay(length(at.field("minimumStay")));
        JsonField reviews = at.field("reviews");
        if (reviews.isThere()) {
            policy.reviews(period(reviews));
        }
        JsonField days = at.field("warningDays");
        if (days.isThere()) {
            policy.warningDays(days.integer(0, "a number of days from 0 to 366"));
        }
        return at.made(policy::build);
    }

    private static Window window(JsonField at) {
        if (!at.isThere()) {
            return Window.LIFETIME;
        }
        if (at.isObject()) {
            at.requireFields(WINDOW);
            JsonField rolling = at.field("rolling");
            JsonField calendar = at.field("calendar");
            if (rolling.isThere() == calendar.isThere()) {
                throw at.instead(WINDOWS);
            }
            return rolling.isThere()
                    ? rolling.made(() -> new Window.Rolling(length(rolling)))
                    : new Window.Calendar(period(calendar));
        }
        return switch (at.text(WINDOWS)) {
            case LIFETIME -> Window.LIFETIME;
            case MEMBERSHIP_YEAR -> Window.MEMBERSHIP_YEAR;
            default -> throw at.instead(WINDOWS);
        };
    }

    private static CalendarPeriod period(JsonField at) {
        if (!at.isObject()) {
            return new CalendarPeriod(at.word(CalendarPeriod.Unit.values()), CalendarPeriod.YEAR.start());
        }
        at.requireFields(PERIOD);
        CalendarPeriod.Unit unit = at.field("unit").word(CalendarPeriod.Unit.values());
        JsonField start = at.field("start");
        MonthDay day =
                start.isThere() ? start.parsed(DAY, text -> MonthDay.parse("--" + text)) : CalendarPeriod.YEAR.start();
        return at.made(() -> new CalendarPeriod(unit, day));
    }

    private static Period length(JsonField at) {
        return at.isThere() ? at.parsed(LENGTH, Period::parse) : Period.ZERO;
    }

    static void write(ObjectNode json, TierPolicy policy) {
        json.put("basis", JsonField.word(policy.basis()));
        policy.window().accept(new WindowInto(json));
        json.put("upgrade", JsonField.word(policy.upgrade()));
        json.put("byRefund", JsonField.word(policy.byRefund()));
        json.put("byTime", JsonField.word(policy.byTime()));
        json.put("step", JsonField.word(policy.step()));
        if (policy.hasGrace()) {
            json.put("grace", policy.grace().toString());
        }
        json.put("status", JsonField.word(policy.status()));
        if (!policy.minimumStay().isZero()) {
            json.put("minimumStay", policy.minimumStay().toString());
        }
        CalendarPeriod reviews = policy.reviews();
        if (reviews != null) {
            write(json, "reviews", reviews);
        }
        json.put("warningDays", policy.warningDays());
    }

    private static void write(ObjectNode json, String field, CalendarPeriod period) {
        if (period.start().equals(CalendarPeriod.YEAR.start())) {
            json.put(field, JsonField.word(period.unit()));
        } else {
            json.putObject(field)
                    .put("unit", JsonField.word(period.unit()))
                    .put("start", period.start().toString().substring(2));
        }
    }

    /** Writes a window: a word, or an object that says which. */
    private record WindowInto(ObjectNode json) implements Window.Visitor<ObjectNode> {

        @Override
        public ObjectNode on(Window.Lifetime window) {
            return json.put("window", LIFETIME);
        }

        @Override
        public ObjectNode on(Window.Rolling window) {
            json.putObject("window").put("rolling", window.period().toString());
            return json;
        }

        @Override
        public ObjectNode on(Window.Calendar window) {
            write(json.putObject("window"), "calendar", window.period());
            return json;
        }

        @Override
        public ObjectNode on(Window.MembershipYear window) {
            return json.put("window", MEMBERSHIP_YEAR);
        }
    }
}
