package dev.loyalty.examples.backfill.result;

import dev.loyalty.ledger.DaySums;
import dev.loyalty.member.MemberState;
import dev.loyalty.program.TierPolicy;
import dev.loyalty.program.Window;
import dev.loyalty.value.Money;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * What a member has spent within the window of a ladder's policy, as of a day. Unlike what is measured for a tier it may be below 0.
 *
 * @param policy whose window
 * @param zone the program's zone
 */
record WindowSpend(TierPolicy policy, ZoneId zone) {

    Money net(MemberState state, LocalDate today) {
        DaySums days = state.days();
        if (!policy.needsDays() || days == null) {
            return state.spend().net();
        }
        long net = 0;
        for (int i = days.position(start(state, today)); i < days.size(); i++) {
            net += days.net(i);
        }
        return Money.ofMinor(net, days.currency());
    }

    private LocalDate start(MemberState state, LocalDate today) {
        if (policy.window() instanceof Window.Rolling rolling) {
            return rolling.start(today);
        }
        if (policy.window() instanceof Window.Calendar calendar) {
            return calendar.period().startOf(today);
        }
        return latestAnniversary(state, today);
    }

    private LocalDate latestAnniversary(MemberState state, LocalDate today) {
        if (state.joinedAt() == null) {
            throw new IllegalStateException(state.id() + " never joined, and yet was moved");
        }
        LocalDate joined = state.joinedAt().atZone(zone).toLocalDate();
        LocalDate latest = joined;
        for (int years = 1; !joined.plusYears(years).isAfter(today); years++) {
            latest = joined.plusYears(years);
        }
        return latest;
    }
}
