package dev.loyalty.rules.journal;

import dev.loyalty.event.Enrolled;
import dev.loyalty.event.ProgramAdopted;
import dev.loyalty.ledger.DaySums;
import dev.loyalty.ledger.SpendLedger;
import dev.loyalty.member.Accounts;
import dev.loyalty.member.LadderState;
import dev.loyalty.member.MemberState;
import dev.loyalty.member.Membership;
import dev.loyalty.member.Participation;
import dev.loyalty.member.Purchases;
import dev.loyalty.member.Standings;
import dev.loyalty.member.Tallies;
import dev.loyalty.value.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/**
 * Where a membership begins, and what becomes of it under another version of the program. Sees only state and event, as all of {@link
 * Evolve}.
 */
final class EvolveMembership {

    private EvolveMembership() {}

    /** Starts anew: nothing of an earlier membership counts. */
    static MemberState enrolled(MemberState s, Enrolled enrolled, long seq) {
        List<LadderState> ladders = enrolled.ladders().stream()
                .map(start -> LadderState.of(start.ladder(), start.tier(), enrolled.joinedAt()))
                .toList();
        Currency currency = s.spend().ordered().currency();
        return s.with(new Participation(Membership.ACTIVE, enrolled.joinedAt(), seq, s.birthday()))
                .with(Purchases.none(currency).on(enrolled.byDays() ? DaySums.empty(currency) : null))
                .with(new Standings(enrolled.program(), ladders))
                .with(Tallies.NONE)
                .with(Accounts.NONE);
    }

    static MemberState adopted(MemberState s, ProgramAdopted adopted, long seq, Instant at) {
        List<LadderState> ladders = new ArrayList<>(s.ladders());
        ladders.removeIf(standing -> adopted.left().contains(standing.ladder()));
        adopted.joined().forEach(start -> ladders.add(LadderState.of(start.ladder(), start.tier(), at)));
        DaySums days = s.days();
        LocalDate from = adopted.byDaysFrom();
        if (from != null && days == null) {
            SpendLedger spend = s.spend();
            Money net = spend.net();
            Money takenBack = spend.ordered().plus(spend.adjustments()).minus(net);
            days = DaySums.empty(net.currency())
                    .startedAt(new DaySums.Start(seq, from))
                    .plus(from, net, takenBack);
        }
        MemberState next = s.with(new Standings(adopted.version(), ladders))
                .with(s.purchases().on(from == null ? null : days));
        boolean asBefore = s.counts().all().isEmpty() || (from == null) == (s.days() == null);
        return asBefore ? next : next.with(s.counts().each(tally -> tally.apart(from)));
    }
}
