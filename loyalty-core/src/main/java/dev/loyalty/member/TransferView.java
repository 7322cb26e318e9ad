package dev.loyalty.member;

import dev.loyalty.value.BalanceId;
import dev.loyalty.value.MemberId;
import dev.loyalty.value.Units;

/**
 * What became of a transfer to another member. A reversal changes nothing of it.
 *
 * @param balance of which balance
 * @param to who was to get the units
 * @param sent how many left
 * @param arrived how many the other took; 0 while that is not known
 * @param returned how many came back, because the other could not take them
 * @param isOver whether it has ended; else a worker of an engine goes on with it
 */
public record TransferView(BalanceId balance, MemberId to, Units sent, Units arrived, Units returned, boolean isOver) {}
