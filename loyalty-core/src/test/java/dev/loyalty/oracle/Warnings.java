package dev.loyalty.oracle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The warnings of a story: so many days before time moves somebody down, or at once where that is sooner; each day of a move once.
 */
final class Warnings {

    private final Story story;
    private final List<String> warnings = new ArrayList<>();
    private final Map<String, LocalDate> last = new HashMap<>();

    private Warnings(Story story) {
        this.story = story;
    }

    static boolean isWarned(Story story) {
        return story.plans().stream()
                .flatMap(plan -> plan.ladders().stream())
                .anyMatch(ladder -> ladder.policy().warningDays() > 0);
    }

    /** {@return the warnings up to the last deed, by ladder} */
    static List<String> of(Story story) {
        Warnings warnings = new Warnings(story);
        List<Deed> deeds = story.deeds();
        for (int i = 0; i < deeds.size(); i++) {
            Instant next = i + 1 < deeds.size() ? deeds.get(i + 1).now() : null;
            warnings.after(deeds.subList(0, i + 1), next);
        }
        return warnings.warnings;
    }

    static String code(String ladder, Instant at, LocalDate on) {
        return "%s at %s of %s".formatted(ladder, at, on);
    }

    private void after(List<Deed> told, @Nullable Instant next) {
        Instant now = told.get(told.size() - 1).now();
        Instant until = next == null ? now.plusNanos(1) : next;
        for (Plan.Ladder ladder : new Forecast(story.plans(), told, now).member.plan.ladders()) {
            warn(told, ladder, now, until);
        }
    }

    private void warn(List<Deed> told, Plan.Ladder ladder, Instant from, Instant until) {
        Instant now = from;
        while (now.isBefore(until)) {
            Forecast forecast = new Forecast(story.plans(), told, now);
            LocalDate on = forecast.fallsOn(ladder.id());
            if (on == null || forecast.wasFrozen || ladder.policy().warningDays() == 0) {
                return;
            }
            Instant due = forecast.member.start(on.minusDays(ladder.policy().warningDays()));
            due = due.isBefore(now) ? now : due;
            if (due.isBefore(until) && !on.equals(last.put(ladder.id(), on))) {
                warnings.add(code(ladder.id(), due, on));
            }
            now = forecast.member.start(on);
        }
    }
}
