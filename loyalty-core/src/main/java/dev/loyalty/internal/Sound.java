package dev.loyalty.internal;

import dev.loyalty.command.CorruptDataException;
import dev.loyalty.command.LoyaltyException;
import dev.loyalty.member.LadderState;
import dev.loyalty.member.MemberState;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.program.ProgramHistory;
import dev.loyalty.program.TierLadder;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Whether a stored state can be one of its program. States without a checksum may be damaged and still be read; what then fails is not
 * the caller's fault.
 */
final class Sound {

    private Sound() {}

    /**
     * Does something with a member's state.
     *
     * @param state the state; null if nothing is known
     * @param history the versions of the program
     * @param work what is done
     * @param <T> its answer
     * @return the answer
     * @throws CorruptDataException if it failed, and the state is none of this program
     */
    static <T> T checked(@Nullable MemberState state, ProgramHistory history, Supplier<T> work) {
        try {
            return work.get();
        } catch (NewerProgram | LoyaltyException expected) {
            throw expected;
        } catch (RuntimeException failed) {
            String wrong = state == null ? null : wrong(state, history);
            if (state == null || wrong == null) {
                throw failed;
            }
            throw new CorruptDataException("member state", state.id(), -1, -1, "is damaged: " + wrong, failed);
        }
    }

    private static @Nullable String wrong(MemberState state, ProgramHistory history) {
        LoyaltyProgram newest = history.newest().program();
        if (!state.spend().ordered().currency().equals(newest.currency())) {
            return "it is in %s, but the program in %s"
                    .formatted(state.spend().ordered().currency(), newest.currency());
        }
        if (!state.membership().isMember()) {
            return null;
        }
        if (state.program() < 1 || state.program() > newest.version()) {
            return "it was judged under version %s, but the newest is %s".formatted(state.program(), newest.version());
        }
        LoyaltyProgram judged = history.version(state.program());
        for (LadderState standing : state.ladders()) {
            Optional<TierLadder> ladder = judged.findLadder(standing.ladder());
            if (ladder.isEmpty() || ladder.get().find(standing.tier()).isEmpty()) {
                return "it is in tier %s of ladder %s, which version %s does not have"
                        .formatted(standing.tier(), standing.ladder(), state.program());
            }
        }
        return null;
    }
}
