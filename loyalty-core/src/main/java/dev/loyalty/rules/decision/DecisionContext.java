package dev.loyalty.rules.decision;

import dev.loyalty.command.Refusal;
import dev.loyalty.event.Digest;
import dev.loyalty.event.Entry;
import dev.loyalty.member.MemberState;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.program.ProgramHistory;
import dev.loyalty.rules.journal.EntryDraft;
import dev.loyalty.rules.tier.Tiers;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is on the table when a command is decided.
 *
 * @param ofSubject the entries that speak of the command's order or activity, oldest first, those included that time has just made;
 *     empty if it speaks of none that is recorded
 * @param besides the entries that speak of what else the command asked for, oldest first; empty if it asked for nothing else
 * @param programs the versions of the program
 * @param program the version in force now
 * @param digest the fingerprint of what the command states
 * @param rate how many of the program's currency one of the command's is; null if they are the same, or if it is not known
 * @param rates whether there are exchange rates at all
 * @param upOnly whether tiers move upwards only, and are judged later
 * @param counterpart another member whom the command concerns, as of now; null if it concerns none, or nothing is known of it beforehand
 * @param draft the entry in the making, on the state as of now
 */
public record DecisionContext(
        List<Entry> ofSubject,
        List<Entry> besides,
        ProgramHistory programs,
        LoyaltyProgram program,
        Digest digest,
        @Nullable BigDecimal rate,
        boolean rates,
        boolean upOnly,
        @Nullable MemberState counterpart,
        EntryDraft draft) {

    /** What is on the table where nobody says anything, and a day has come. */
    public static DecisionContext ofTime(ProgramHistory programs, LoyaltyProgram program, EntryDraft draft) {
        return ofProcess(programs, program, List.of(), draft);
    }

    /** What is on the table where a process goes on. */
    public static DecisionContext ofProcess(
            ProgramHistory programs, LoyaltyProgram program, List<Entry> ofSubject, EntryDraft draft) {
        return new DecisionContext(
                ofSubject, List.of(), programs, program, new Digest(0, 0, 0), null, false, false, null, draft);
    }

    /** Why something in another currency than the program's cannot be converted; null if it can. */
    @Nullable
    public Refusal unconvertible(Currency from, Instant at) {
        Currency own = program.currency();
        if (from.equals(own) || rate != null) {
            return null;
        }
        return rates ? new Refusal.RateUnknown(from, own, at) : new Refusal.NoExchangeRates(from, own);
    }

    /** Every ladder is judged on what the draft says. */
    public Ruling accepted() {
        return new Ruling.Accepted(said -> Tiers.judge(said, program, upOnly));
    }
}
