package dev.loyalty.oracle;

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
        // Simpler may be what stands alone, or what is as in the version before: without this, the two would take turns
        // for ever.
        Set<Story> tried = new HashSet<>(Set.of(story));
        boolean better = true;
        while (better) {
            better = false;
            for (Story simpler : simpler(best)) {
                if (what != null && tried.add(simpler) && !Known.isAtFaultIn(simpler) && what.equals(what(simpler))) {
                    best = simpler;
                    better = true;
                    break;
                }
            }
        }
        return best;
    }

    static @Nullable String what(Story story) {
        Difference found = Trial.of(story);
        if (found == null) {
            return null;
        }
        return found.what().equals("a failure")
                ? found.seen().replaceAll("[0-9]+", "#")
                : found.what().replaceAll("^(tiers|stars): ", "");
    }

    private static List<Story> simpler(Story story) {
        List<Story> all = new ArrayList<>();
        if (story.imported()) {
            all.add(With.other(story, "imported", false));
        }
        for (int i = story.deeds().size() - 1; i >= 0; i--) {
            List<Deed> fewer = new ArrayList<>(story.deeds());
            fewer.remove(i);
            all.add(With.other(story, "deeds", fewer));
        }
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
            List<Plan> simpler = new ArrayList<>();
            if (i > 0) {
                simpler.addAll(Simpler.plans(story.plans().get(i), story.plans().get(i - 1)));
            }
            simpler.addAll(Simpler.plans(story.plans().get(i)));
            for (Plan plan : simpler) {
                if (PlanMaker.refusal(plan) == null) {
                    List<Plan> plans = new ArrayList<>(story.plans());
                    plans.set(i, plan);
                    all.add(With.other(story, "plans", plans));
                }
            }
        }
        for (int i = 0; i < story.deeds().size(); i++) {
            for (Deed deed : Simpler.deeds(story.deeds().get(i))) {
                List<Deed> deeds = new ArrayList<>(story.deeds());
                deeds.set(i, deed);
                all.add(With.other(story, "deeds", deeds));
            }
        }
        return all;
    }
}
