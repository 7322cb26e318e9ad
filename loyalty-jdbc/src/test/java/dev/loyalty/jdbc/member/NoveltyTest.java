package dev.loyalty.jdbc.member;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.event.CommandKind;
import dev.loyalty.event.Ref;
import dev.loyalty.value.CommandId;
import dev.loyalty.value.MemberId;
import org.junit.jupiter.api.Test;

/** What is guessed of a command, so that a server is not asked for what is mostly not there. */
class NoveltyTest {

    private static final Ref ORDER = command(CommandKind.ORDER);
    private static final Ref REFUND = command(CommandKind.REFUND);

    private final Novelty novelty = new Novelty();

    @Test
    void aKindThatNobodyHasSeenIsTakenToBringSomethingNew() {
        assertThat(novelty.isProbable(ORDER)).isTrue();
        assertThat(novelty.isProbable(null)).isTrue();
    }

    @Test
    void aKindThatMostlySpeaksOfWhatIsThereIsNotTakenToBringSomethingNew() {
        for (int i = 0; i < 20; i++) {
            novelty.learn(ORDER, true);
            novelty.learn(REFUND, i % 4 == 0);
        }

        assertThat(novelty.isProbable(ORDER)).isTrue();
        assertThat(novelty.isProbable(REFUND)).isFalse();
    }

    @Test
    void aReplayNowAndThenDoesNotChangeTheGuess() {
        for (int i = 1; i <= 100; i++) {
            novelty.learn(ORDER, i % 10 != 0);
        }

        assertThat(novelty.isProbable(ORDER)).isTrue();
    }

    @Test
    void theHighestVersionThatWasSeenIsKept() {
        novelty.seenProgram(7);
        novelty.seenProgram(3);

        assertThat(novelty.newestProgram()).isEqualTo(7);
    }

    private static Ref command(CommandKind kind) {
        return Ref.command(MemberId.of("anna"), kind, CommandId.of("1001"));
    }
}
