package dev.loyalty.command;

import dev.loyalty.wording.Phrase;
import dev.loyalty.wording.Phrased;

/** What to do about a refusal. */
public enum Remedy implements Phrased {
    /** Nothing: what was wanted is so already, or can never be. */
    NOTHING_TO_DO,
    /** Send the same command again later. */
    SEND_AGAIN_LATER,
    /** Correct the command, or do first what the refusal says, and send it again. */
    CORRECT_AND_SEND_AGAIN;

    @Override
    public Phrase phrase() {
        return Phrase.of(
                switch (this) {
                    case NOTHING_TO_DO -> "remedy.nothing-to-do";
                    case SEND_AGAIN_LATER -> "remedy.send-again-later";
                    case CORRECT_AND_SEND_AGAIN -> "remedy.correct-and-send-again";
                });
    }
}
