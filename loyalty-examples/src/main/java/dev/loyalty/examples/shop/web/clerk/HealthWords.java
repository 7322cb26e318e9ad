package dev.loyalty.examples.shop.web.clerk;

import dev.loyalty.Health;
import dev.loyalty.examples.shop.web.Visit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** How the background work stands, in words. */
final class HealthWords {

    private HealthWords() {}

    // show: health
    /** {@return what there is to say; one sentence if all is well} */
    static List<String> of(Visit visit) {
        Health health = visit.store().engine().health();
        List<String> words = new ArrayList<>();
        if (visit.demo().postOffice().isDown()) {
            words.add(visit.text("clerk.health.down"));
        }
        if (health.parked() > 0) {
            words.add(counted(visit, "clerk.health.parked", health.parked()));
        }
        if (health.queued() > 0) {
            words.add(counted(visit, "clerk.health.queued", health.queued()));
            words.add(visit.text(
                    "clerk.health.oldest", moment(visit, health.oldest().orElse(Instant.EPOCH))));
        }
        if (health.due() > 0) {
            words.add(counted(visit, "clerk.health.due", health.due()));
        }
        if (health.failing() > 0) {
            words.add(counted(visit, "clerk.health.failing", health.failing()));
        }
        health.hanging()
                .forEach(hanging -> words.add(visit.text(
                        "clerk.health.hanging",
                        visit.text("clerk.receiver." + hanging.receiver().kind().code()),
                        moment(visit, hanging.since()))));
        if (words.isEmpty()) {
            words.add(visit.text("clerk.health.well"));
        }
        return words;
    }
    // end

    private static String counted(Visit visit, String key, long number) {
        return visit.language()
                .texts()
                .counted(key, number, visit.language().wording().number(number));
    }

    private static String moment(Visit visit, Instant instant) {
        return visit.language().dates().moment(instant);
    }
}
