package dev.loyalty.oracle.twins;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** When somebody looked, and when what was due was done, never matters. */
final class LookingLaw extends Beside {

    private static final Beat.Kind[] LOOKS = {Beat.Kind.VIEW, Beat.Kind.EXPLAIN, Beat.Kind.RUN_DUE, Beat.Kind.RUN_DUE};

    @Override
    List<Beat> extras(Script bare, Place place, Random random) {
        return random.nextInt(4) == 0 ? daily(bare, place) : some(bare, place, random);
    }

    private static List<Beat> some(Script bare, Place place, Random random) {
        List<Beat> extras = new ArrayList<>();
        int number = 1 + random.nextInt(12);
        for (int i = 0; i < number; i++) {
            extras.add(Beat.of(within(bare, place, random), LOOKS[random.nextInt(LOOKS.length)]));
        }
        return extras;
    }

    /** What is due is done on every day, for a good year. */
    private static List<Beat> daily(Script bare, Place place) {
        List<Beat> extras = new ArrayList<>();
        Instant now = bare.beats().get(0).now();
        for (int i = 0; i < 400; i++) {
            now = now.plus(Duration.ofDays(1));
            extras.add(Beat.of(
                    now.atZone(place.zone())
                            .toLocalDate()
                            .atStartOfDay(place.zone())
                            .toInstant(),
                    Beat.Kind.RUN_DUE));
        }
        return extras;
    }
}
