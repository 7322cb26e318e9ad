package dev.loyalty.oracle.balances;

import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Versions of a program, and what happens under them in the order in which it is said.
 *
 * @param daily whether what is due is done between the deeds, as soon as it is due
 * @param imported whether the first deeds come as an import, as far as they are commands that say when they happened
 */
record Story(List<Plan> plans, List<Deed> deeds, boolean daily, boolean imported) {

    /** {@return the story for people: the programs as JSON, then what is said} */
    String text() {
        return (daily ? "what is due is done at once\n" : "")
                + (imported ? "imported: the first " + importedDeeds() + "\n" : "")
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
        return deed.at().equals(deed.now()) && !(deed instanceof Deed.Looked || deed instanceof Deed.Published);
    }

    private static String line(Deed deed) {
        String text = deed.toString();
        return deed.now().atZone(ZoneOffset.UTC).toLocalDateTime() + "  "
                + text.replace("now=" + deed.now() + ", ", "").replace("at=" + deed.now() + ", ", "");
    }
}
