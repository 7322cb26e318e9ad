package dev.loyalty.oracle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What becomes of a member if nothing more happens: another member who went through the same, some years on. */
final class Forecast {

    static final int YEARS = 5;

    private final PlainMember member;
    private final Map<String, LocalDate> falls = new HashMap<>();
    private final Map<String, LocalDate> rises = new HashMap<>();
    private final Set<String> changed = new HashSet<>();
    private final Set<String> unknown = new HashSet<>();

    Forecast(List<Plan> plans, List<Deed> told, Instant now) {
        this.member = new PlainMember(plans);
        Telling telling = new Telling(member);
        told.forEach(telling::tell);
        member.advance(now);
        Map<String, String> held = member.held();
        int seen = member.changes.size();
        LocalDate day = member.day(now);
        for (int year = 1; year <= YEARS && falls.size() < held.size(); year++) {
            member.advance(member.start(day.plusYears(year)));
            for (; seen < member.changes.size(); seen++) {
                see(member.changes.get(seen), held, now);
            }
        }
        held.keySet().stream().filter(ladder -> member.find(ladder) == null).forEach(unknown::add);
    }

    /** Tiers that a later version no longer has are not compared. */
    private void see(Change change, Map<String, String> held, Instant now) {
        String before = held.get(change.ladder());
        Plan.Ladder ladder = member.planAt(change.at()).ladders().stream()
                .filter(each -> each.id().equals(change.ladder()))
                .findFirst()
                .orElse(null);
        List<String> tiers = ladder == null
                ? List.of()
                : ladder.tiers().stream().map(Plan.Tier::id).toList();
        if (before == null || !tiers.contains(before)) {
            unknown.add(change.ladder());
        } else if (tiers.indexOf(change.to()) < tiers.indexOf(before)) {
            falls.putIfAbsent(change.ladder(), change.day());
        } else if (tiers.indexOf(change.to()) > tiers.indexOf(before)) {
            boolean byVersion = member.timeline.at(now).number()
                    != member.timeline.at(change.at()).number();
            if (byVersion) {
                changed.add(change.ladder());
            }
            if (!falls.containsKey(change.ladder())) {
                rises.putIfAbsent(change.ladder(), change.day());
            }
        }
    }

    /** Whether more is held because another version of the program has come by then. */
    boolean risesByVersion(String ladder) {
        return changed.contains(ladder);
    }

    boolean knows(String ladder) {
        return !unknown.contains(ladder);
    }

    /** The first day on which more than today's tier is held; null if less is held before, or it is not for years. */
    @Nullable
    LocalDate risesOn(String ladder) {
        return rises.get(ladder);
    }

    /** The day at whose start less than today's tier is held; null if it is held for years. */
    @Nullable
    LocalDate fallsOn(String ladder) {
        return falls.get(ladder);
    }
}
