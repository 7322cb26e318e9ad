package dev.loyalty.rules.spend;

import dev.loyalty.ledger.DaySums;
import dev.loyalty.ledger.SpendLedger;
import dev.loyalty.member.MemberState;
import dev.loyalty.value.Money;

/**
 * What a ladder measures: amounts that come and go on days. Windows, reviews, grace periods and forecasts ask for no more than this, so a
 * further measure is one more implementation, and its place in {@link #of}.
 */
interface Flow {

    /** The sums of the days that are kept; none where days are not kept. */
    DaySums days();

    /** What is left of everything. May be below 0. */
    Money left();

    /** What would be left of everything had nothing been taken back; never less than what is left. */
    Money keeps();

    /** What ladders measure of a member: the net spend. */
    static Flow of(MemberState state) {
        return new Spend(state);
    }

    /**
     * The net spend.
     *
     * @param state whose
     */
    record Spend(MemberState state) implements Flow {

        @Override
        public DaySums days() {
            DaySums days = state.days();
            return days == null ? DaySums.empty(state.spend().ordered().currency()) : days;
        }

        @Override
        public Money left() {
            return state.spend().net();
        }

        @Override
        public Money keeps() {
            SpendLedger spend = state.spend();
            Money kept = spend.ordered().plus(spend.adjustments());
            return kept.isGreaterThan(spend.net()) ? kept : spend.net();
        }
    }
}
