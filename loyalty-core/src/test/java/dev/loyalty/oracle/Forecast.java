package dev.loyalty.oracle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What becomes of a member if nothing more happens: another member who went through the same, some years on. */
final class Forecast {

    static final int YEARS = 5;

    private final Map<String, LocalDate> falls = new HashMap<>();

    Forecast(List<Plan> plans, List<Deed> told, Instant now) {
        PlainMember member = new PlainMember(plans);
        Telling telling = new Telling(member);
        told.forEach(telling::tell);
        member.advance(now);
        int[] held = member.held();
        LocalDate day = member.day(now);
        LocalDate end = day.plusYears(YEARS);
        while (day.isBefore(end) && falls.size() < held.length) {
            day = Days.next(member, day, end);
            member.advance(member.start(day));
            for (int i = 0; i < held.length; i++) {
                if (member.ladders.get(i).held() < held[i]) {
                    falls.putIfAbsent(member.ladders.get(i).plan.id(), day);
                }
            }
        }
    }

    /** The day at whose start less than today's tier is held; null if it is held for years. */
    @Nullable
    LocalDate fallsOn(String ladder) {
        return falls.get(ladder);
    }
}
