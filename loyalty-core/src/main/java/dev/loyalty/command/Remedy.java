package dev.loyalty.command;

/** What to do about a refusal. */
public enum Remedy {
    /** Nothing: what was wanted is so already, or can never be. */
    NOTHING_TO_DO,
    /** Send the same command again later. */
    SEND_AGAIN_LATER,
    /** Correct the command, or do first what the refusal says, and send it again. */
    CORRECT_AND_SEND_AGAIN
}
