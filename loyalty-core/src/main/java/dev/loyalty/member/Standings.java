package dev.loyalty.member;

import dev.loyalty.value.LadderId;
import java.util.List;
import java.util.Optional;

/**
 * Where somebody stands, ladder by ladder.
 *
 * @param program the version of the program under which the member was judged last; 0 if never
 * @param ladders where the member stands; empty if this is no member
 */
public record Standings(int program, List<LadderState> ladders) {

    /** Of somebody who is no member. */
    public static final Standings NONE = new Standings(0, List.of());

    /** Copies the list. */
    public Standings {
        ladders = List.copyOf(ladders);
    }

    /**
     * Where the member stands on a ladder.
     *
     * @param ladder the ladder
     * @return the standing, or empty if there is none
     */
    public Optional<LadderState> ladder(LadderId ladder) {
        for (LadderState candidate : ladders) {
            if (candidate.ladder().equals(ladder)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }
}
