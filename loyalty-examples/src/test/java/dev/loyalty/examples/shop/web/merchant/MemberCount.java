package dev.loyalty.examples.shop.web.merchant;

import dev.loyalty.LoyaltyEngine;
import dev.loyalty.event.Entry;
import dev.loyalty.event.TierChanged;
import dev.loyalty.member.LadderState;
import dev.loyalty.member.MemberState;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.value.CustomerId;
import dev.loyalty.value.MemberId;
import dev.loyalty.value.TierId;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** Counts members and their moves by their journals, entry by entry: another way than the figures of the shop go. */
final class MemberCount {

    private final LoyaltyEngine engine;
    private final LoyaltyProgram program;

    MemberCount(LoyaltyEngine engine) {
        this.engine = engine;
        this.program = engine.program();
    }

    /** {@return how many held a tier at the end of a month} */
    int holding(TierId tier, YearMonth month) {
        Instant end = start(month.plusMonths(1));
        return (int) customers().stream()
                .filter(customer -> tier(customer, end).filter(tier::equals).isPresent())
                .count();
    }

    /** {@return how many moves up, or down, there were in a month} */
    int moves(boolean up, YearMonth month) {
        int moves = 0;
        for (CustomerId customer : customers()) {
            for (Entry entry : journal(customer)) {
                boolean isIn = !entry.effectiveAt().isBefore(start(month))
                        && entry.effectiveAt().isBefore(start(month.plusMonths(1)));
                moves += isIn ? moves(up, entry) : 0;
            }
        }
        return moves;
    }

    private static int moves(boolean up, Entry entry) {
        return (int) entry.events().stream()
                .filter(event -> event instanceof TierChanged changed && changed.up() == up)
                .count();
    }

    private Optional<TierId> tier(CustomerId customer, Instant end) {
        MemberState state = MemberState.unknown(MemberId.of(customer), program.currency());
        for (Entry entry : journal(customer)) {
            if (entry.effectiveAt().isBefore(end)) {
                state = engine.members().after(state, entry);
            }
        }
        return state.ladder(program.ladder().id()).map(LadderState::tier);
    }

    private List<Entry> journal(CustomerId customer) {
        return engine.members().journal(customer, 0, 1000);
    }

    private List<CustomerId> customers() {
        return engine.members().page(null, 1000);
    }

    private Instant start(YearMonth month) {
        return month.atDay(1).atStartOfDay(program.zone()).toInstant();
    }
}
