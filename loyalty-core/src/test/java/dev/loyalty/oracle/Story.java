package dev.loyalty.oracle;

import java.util.List;
import java.util.stream.Collectors;

/** Versions of a program, and what happens under them in the order in which it is said. */
record Story(List<Plan> plans, List<Deed> deeds) {

    /** {@return the story for people: the programs as JSON, then what is said} */
    String text() {
        return plans.stream().map(PlanJson::of).collect(Collectors.joining("\n"))
                + deeds.stream().map(Story::line).collect(Collectors.joining("\n", "\n", "\n"));
    }

    private static String line(Deed deed) {
        String text = deed.toString();
        return deed.now().atZone(java.time.ZoneOffset.UTC).toLocalDateTime() + "  "
                + text.replace("now=" + deed.now() + ", ", "");
    }
}
