package dev.loyalty.oracle.twins;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Leaves out of a script whatever can be left out while it still breaks its law. */
final class Shrinker {

    private final Law law;
    private Script best;

    private Shrinker(Law law, Script script) {
        this.law = law;
        this.best = script;
    }

    static Script shrink(Law law, Script script) {
        Shrinker shrinker = new Shrinker(law, script);
        boolean smaller = true;
        while (smaller) {
            smaller = shrinker.round();
        }
        return shrinker.best;
    }

    private boolean round() {
        boolean smaller = false;
        for (int size = Math.max(1, best.beats().size() / 2); size >= 1; size /= 2) {
            for (int i = best.beats().size() - 1; i >= 0; i--) {
                int from = i;
                int to = i + size;
                smaller |= attempt(script -> script.with(without(script.beats(), from, to), script.extras()));
            }
        }
        for (int i = best.extras().size() - 1; i >= 0; i--) {
            int from = i;
            smaller |= attempt(script -> script.with(script.beats(), without(script.extras(), from, from + 1)));
        }
        for (int i = best.programs().size() - 1; i > 0; i--) {
            int from = i;
            smaller |= attempt(script -> script.with(without(script.programs(), from, from + 1), script.variant()));
        }
        for (int i = 0; i < best.programs().size(); i++) {
            int which = i;
            smaller |= json(best.programs().get(i), smallerProgram -> {
                List<ObjectNode> programs = new ArrayList<>(best.programs());
                programs.set(which, smallerProgram);
                return best.with(programs, best.variant());
            });
        }
        boolean smallerVariant = json(best.variant(), variant -> best.with(best.programs(), variant));
        return smaller || smallerVariant;
    }

    private interface Put {
        Script into(ObjectNode changed);
    }

    /** Drops fields and members of lists, the greater ones first. */
    private boolean json(ObjectNode root, Put put) {
        boolean smaller = false;
        ObjectNode current = root;
        boolean again = true;
        while (again) {
            again = false;
            for (Consumer<ObjectNode> cut : cuts(current)) {
                ObjectNode changed = current.deepCopy();
                cut.accept(changed);
                Script candidate = put.into(changed);
                if (breaks(candidate)) {
                    best = candidate;
                    current = changed;
                    smaller = true;
                    again = true;
                    break;
                }
            }
        }
        return smaller;
    }

    private static List<Consumer<ObjectNode>> cuts(ObjectNode root) {
        List<Consumer<ObjectNode>> cuts = new ArrayList<>();
        collect(root, "", cuts);
        return cuts;
    }

    private static void collect(JsonNode node, String path, List<Consumer<ObjectNode>> cuts) {
        if (node instanceof ObjectNode object) {
            object.fieldNames().forEachRemaining(name -> {
                cuts.add(root -> ((ObjectNode) root.at(path)).remove(name));
                collect(object.get(name), path + "/" + name, cuts);
            });
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                int which = i;
                cuts.add(root -> ((ArrayNode) root.at(path)).remove(which));
                collect(array.get(i), path + "/" + i, cuts);
            }
        }
    }

    private boolean attempt(UnaryOperator<Script> change) {
        Script candidate = change.apply(best);
        if (candidate.beats().size() == best.beats().size()
                && candidate.extras().size() == best.extras().size()
                && candidate.programs().size() == best.programs().size()) {
            return false;
        }
        boolean breaks = breaks(candidate);
        if (breaks) {
            best = candidate;
        }
        return breaks;
    }

    private boolean breaks(Script candidate) {
        try {
            return law.broken(candidate) != null;
        } catch (RuntimeException unfit) {
            return false;
        }
    }

    private static <T> List<T> without(List<T> list, int from, int to) {
        List<T> rest = new ArrayList<>(list.subList(0, Math.min(from, list.size())));
        rest.addAll(list.subList(Math.min(to, list.size()), list.size()));
        return rest;
    }
}
