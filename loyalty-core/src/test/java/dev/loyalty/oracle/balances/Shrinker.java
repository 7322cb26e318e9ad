package dev.loyalty.oracle.balances;

import dev.loyalty.oracle.Difference;
import dev.loyalty.oracle.With;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes a story that differs shorter and simpler, as long as the same thing differs. */
final class Shrinker {

    private Shrinker() {}

    static Story shrink(Story story) {
        Story best = story;
        String what = what(story);
        Set<Story> tried = new HashSet<>(Set.of(story));
        if (what == null) {
            return story;
        }
        boolean better = true;
        while (better) {
            better = false;
            for (Story simpler : simpler(best)) {
                if (tried.add(simpler) && what.equals(what(simpler))) {
                    best = simpler;
                    better = true;
                    break;
                }
            }
        }
        return best;
    }

    /** What differs, without the figures. */
    static @Nullable String what(Story story) {
        Difference found = Trial.of(story);
        if (found == null) {
            return null;
        }
        String what = found.what().replaceAll("^(points|cash): ", "");
        return switch (what) {
            case "a failure" -> plain(found.seen());
            case "outcome" -> "outcome: " + plain(found.expected()) + " but " + plain(found.seen());
            case "journal" -> "journal: " + plain(found.expected()) + " but " + plain(found.seen());
            default -> what;
        };
    }

    private static String plain(String text) {
        return text.replaceAll("^[0-9T:.Z-]+ ", "")
                .replaceAll("[0-9]{4}-[0-9T:.Z-]+", "#")
                .replaceAll("[0-9]+", "#");
    }

    private static List<Story> simpler(Story story) {
        List<Story> all = new ArrayList<>();
        for (int many = story.deeds().size() / 2; many > 0; many /= 2) {
            for (int i = story.deeds().size() - many; i >= 0; i--) {
                List<Deed> fewer = new ArrayList<>(story.deeds());
                fewer.subList(i, i + many).clear();
                if (!fewer.isEmpty()) {
                    all.add(With.other(story, "deeds", List.copyOf(fewer)));
                }
            }
        }
        if (story.daily()) {
            all.add(With.other(story, "daily", false));
        }
        if (story.imported()) {
            all.add(With.other(story, "imported", false));
        }
        addPlans(story, all);
        for (int i = 0; i < story.deeds().size(); i++) {
            for (Deed deed : Simpler.deeds(story.deeds().get(i))) {
                List<Deed> deeds = new ArrayList<>(story.deeds());
                deeds.set(i, deed);
                all.add(With.other(story, "deeds", deeds));
            }
        }
        return all;
    }

    private static void addPlans(Story story, List<Story> all) {
        for (int i = 1; i < story.plans().size(); i++) {
            int version = story.plans().get(i).version();
            if (story.deeds().stream()
                    .noneMatch(deed -> deed instanceof Deed.Published it && it.version() == version)) {
                List<Plan> fewer = new ArrayList<>(story.plans());
                fewer.remove(i);
                all.add(With.other(story, "plans", fewer));
            }
        }
        for (int i = 0; i < story.plans().size(); i++) {
            List<Plan> simpler = new ArrayList<>(Simpler.plans(story.plans().get(i)));
            if (i > 0) {
                simpler.addAll(
                        0, Simpler.plans(story.plans().get(i), story.plans().get(i - 1)));
            }
            for (Plan plan : simpler) {
                if (PlanMaker.refusal(plan) == null) {
                    List<Plan> plans = new ArrayList<>(story.plans());
                    plans.set(i, plan);
                    all.add(With.other(story, "plans", plans));
                }
            }
        }
    }
}
