package dev.loyalty.wording;

import dev.loyalty.wording.LanguageFile.Line;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Holds a file of texts against English: its keys, and the figures that each text names. */
final class LanguageCheck {

    private static final Pattern CURRENCY = Pattern.compile("currency\\.[A-Z]{3}");
    private static final Pattern PLURAL = Pattern.compile("plural\\.[a-z]+");
    private static final String COUNT = "count";
    private static final int MOST_TOLD = 20;

    private final Language english;
    private final List<String> forms;
    private final List<String> problems = new ArrayList<>();

    /** By English, for a language whose texts take some forms. */
    LanguageCheck(Language english, List<PluralForm> forms) {
        this.english = english;
        this.forms = new ArrayList<>(forms.stream().map(PluralForm::name).toList());
        this.forms.add(PluralForm.OTHER);
    }

    /**
     * Checks all lines of a file.
     *
     * @throws IllegalArgumentException if something is not as it should be; tells all of it
     */
    void check(Map<String, Line> lines) {
        lines.forEach(this::check);
        if (!problems.isEmpty()) {
            String more = problems.size() > MOST_TOLD ? "\n… and %s more".formatted(problems.size() - MOST_TOLD) : "";
            throw new IllegalArgumentException(String.join(
                            "\n", problems.subList(0, Math.min(MOST_TOLD, problems.size())))
                    + more);
        }
    }

    private void check(String key, Line line) {
        if (PLURAL.matcher(key).matches()) {
            return;
        }
        Set<String> has = Template.of(line.text()).slots();
        if (CURRENCY.matcher(key).matches()) {
            compare(key, line, Set.of(), has);
            return;
        }
        Template model = english.find(key);
        Template plural = plural(key);
        if (plural != null && isKnownForm(key, line)) {
            Set<String> expected = new TreeSet<>(plural.slots());
            if (!key.endsWith("." + PluralForm.OTHER) && !has.contains(COUNT)) {
                expected.remove(COUNT);
            }
            compare(key, line, expected, has);
        } else if (plural == null && model != null) {
            compare(key, line, model.slots(), has);
        } else if (plural == null) {
            problem(line, "there is no key %s%s".formatted(key, nearest(key)));
        }
    }

    /** The English text for all other numbers, if this is a key of a form; null else. */
    private @Nullable Template plural(String key) {
        int dot = key.lastIndexOf('.');
        return dot < 0 ? null : english.find(key.substring(0, dot) + "." + PluralForm.OTHER);
    }

    private boolean isKnownForm(String key, Line line) {
        String form = key.substring(key.lastIndexOf('.') + 1);
        if (forms.contains(form)) {
            return true;
        }
        problem(
                line,
                "the language has no form %s, but %s: declare it, as in plural.one=n = 1"
                        .formatted(form, String.join(", ", forms)));
        return false;
    }

    private void compare(String key, Line line, Set<String> expected, Set<String> has) {
        Set<String> missing = new TreeSet<>(expected);
        missing.removeAll(has);
        Set<String> unknown = new TreeSet<>(has);
        unknown.removeAll(expected);
        if (!missing.isEmpty()) {
            problem(line, "%s must name %s, too".formatted(key, braced(missing)));
        }
        if (!unknown.isEmpty()) {
            problem(
                    line,
                    "%s has no %s: it has %s"
                            .formatted(key, braced(unknown), expected.isEmpty() ? "no figures" : braced(expected)));
        }
    }

    private void problem(Line line, String what) {
        problems.add(line.place() + ": " + what);
    }

    private static String braced(Set<String> names) {
        return "{" + String.join("}, {", names) + "}";
    }

    private String nearest(String key) {
        return english.texts().keySet().stream()
                .min(Comparator.comparingInt((String known) -> distance(known, key))
                        .thenComparing(known -> known))
                .filter(known -> distance(known, key) <= Math.max(3, key.length() / 3))
                .map(known -> ": is it " + known + "?")
                .orElse("");
    }

    /** How many letters must be changed, added or left out to make one of the other. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
