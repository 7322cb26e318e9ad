package dev.loyalty.oracle;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Versions of a program, and what happens under them in the order in which it is said.
 *
 * @param imported whether the first deeds come as an import, as far as they are commands that say when they happened
 */
record Story(List<Plan> plans, List<Deed> deeds, boolean imported) {

    /** {@return the story for people: the programs as JSON, then what is said} */
    String text() {
        return (imported ? "imported: the first " + importedDeeds() + "\n" : "")
                + plans.stream().map(PlanJson::of).collect(Collectors.joining("\n"))
                + deeds.stream().map(Story::line).collect(Collectors.joining("\n", "\n", "\n"));
    }

    /** How many deeds come as an import. */
    int importedDeeds() {
        int count = 0;
        while (imported && count < deeds.size() && isOnTime(deeds.get(count))) {
            count++;
        }
        return count;
    }

    private static boolean isOnTime(Deed deed) {
        return Telling.at(deed).equals(deed.now())
                && !(deed instanceof Deed.Looked || deed instanceof Deed.Published || deed instanceof Deed.Withdrawn);
    }

    private static String line(Deed deed) {
        String text = deed.toString();
        return deed.now().atZone(java.time.ZoneOffset.UTC).toLocalDateTime() + "  "
                + text.replace("now=" + deed.now() + ", ", "");
    }
}
