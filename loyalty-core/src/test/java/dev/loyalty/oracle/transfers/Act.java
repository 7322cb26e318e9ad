package dev.loyalty.oracle.transfers;

import dev.loyalty.value.UnitKind;

/**
 * Something that happens.
 *
 * @param what what
 * @param who to whom
 * @param whom to whom he gives
 * @param units how many
 * @param kind of which kind they are
 * @param days how long they are valid; none for 0
 * @param which which earlier transfer is undone, counted back
 */
record Act(What what, int who, int whom, long units, UnitKind kind, int days, int which) {

    enum What {
        CREDIT,
        DEBIT,
        SEND,
        /** The further steps come later. */
        SEND_SLOWLY,
        UNDO,
        UNDO_SLOWLY,
        GO_ON,
        ERASE,
        DAY_PASSES
    }
}
