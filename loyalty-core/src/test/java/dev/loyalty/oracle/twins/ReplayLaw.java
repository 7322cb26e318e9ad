package dev.loyalty.oracle.twins;

import dev.loyalty.command.Command;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What was recorded may be told again at any later time: alone, as an import, or everything at once. An empty import changes nothing. */
final class ReplayLaw extends Beside {

    @Override
    List<Beat> extras(Script bare, Place place, Random random) {
        List<Beat> extras = new ArrayList<>();
        int number = 1 + random.nextInt(8);
        for (int i = 0; i < number; i++) {
            Instant now = within(bare, place, random);
            List<Command> said = bare.beats().stream()
                    .filter(beat -> !beat.now().isAfter(now))
                    .flatMap(beat -> beat.commands().stream())
                    .toList();
            List<Command> one = said.isEmpty() ? List.of() : List.of(said.get(random.nextInt(said.size())));
            extras.add(
                    switch (random.nextInt(5)) {
                        case 0, 1 -> new Beat(now, Beat.Kind.SAY, one);
                        case 2, 3 -> new Beat(now, Beat.Kind.IMPORT, one);
                        default -> Beat.of(now, Beat.Kind.IMPORT_AGAIN);
                    });
        }
        return extras;
    }

    /** What was refused left no trace: to tell it again is to tell it for the first time. */
    @Override
    boolean fits(Beat extra, Scene scene) {
        return scene.applied().containsAll(extra.commands());
    }
}
