package dev.loyalty.examples.shop.club;

import dev.loyalty.LoyaltyEngine;
import dev.loyalty.examples.shop.club.TierMoves.Move;
import dev.loyalty.member.LadderView;
import dev.loyalty.member.MemberView;
import dev.loyalty.member.Membership;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.program.Tier;
import dev.loyalty.program.TierLadder;
import dev.loyalty.value.CustomerId;
import dev.loyalty.value.TierId;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Figures by asking the engine for every member, one after the other, and by reading its table of moves. That takes longer the more
 * members there are, so the answer is kept until something is written down of somebody, or a new day begins: till then it is the same.
 */
public final class InsightsByScan implements Insights {

    private static final int AT_ONCE = 1000;

    private final LoyaltyEngine engine;
    private final Transactions transactions;
    private final InstantSource clock;
    private volatile @Nullable Kept kept;

    /** Figures of a club whose tables are in a database. */
    public InsightsByScan(LoyaltyEngine engine, Transactions transactions, InstantSource clock) {
        this.engine = engine;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** An answer, and what it holds for. */
    private record Kept(LoyaltyProgram program, LocalDate day, long written, Standings standings) {
        boolean isFor(LoyaltyProgram other, LocalDate today, long now) {
            return program.equals(other) && day.equals(today) && written == now;
        }
    }

    @Override
    public Standings now() {
        LoyaltyProgram program = engine.program();
        Instant asOf = clock.instant();
        LocalDate day = asOf.atZone(program.zone()).toLocalDate();
        long written = transactions.run(TierMoves::written);
        Kept before = kept;
        if (before != null && before.isFor(program, day, written)) {
            return before.standings();
        }
        Standings standings = new Standings(asOf, scan(program.ladder()));
        kept = new Kept(program, day, written, standings);
        return standings;
    }

    // show: scan
    private List<Member> scan(TierLadder ladder) {
        List<Member> members = new ArrayList<>();
        CustomerId last = null;
        List<CustomerId> page = engine.members().page(last, AT_ONCE);
        while (!page.isEmpty()) {
            for (CustomerId customer : page) {
                member(engine.members().view(customer), ladder).ifPresent(members::add);
                last = customer;
            }
            page = engine.members().page(last, AT_ONCE);
        }
        return members;
    }
    // end

    private static Optional<Member> member(MemberView view, TierLadder ladder) {
        LadderView standing = view.ladder(ladder.id());
        return standing.tier()
                .map((Tier held) -> new Member(
                        view.customer(),
                        view.membership() == Membership.FROZEN,
                        held.id(),
                        standing.progress(),
                        standing.ahead()));
    }

    @Override
    public List<Month> months(int count) {
        LoyaltyProgram program = engine.program();
        String ladder = program.ladder().id().value();
        List<Move> moves = transactions.run(
                connection -> TierMoves.read(connection, program.id().value(), ladder));
        YearMonth last = YearMonth.from(clock.instant().atZone(program.zone()));
        Sweep sweep = new Sweep(moves);
        List<Month> months = new ArrayList<>();
        sweep.until(start(last.minusMonths(count - 1L), program));
        for (int back = count - 1; back >= 0; back--) {
            YearMonth month = last.minusMonths(back);
            months.add(sweep.month(month, start(month.plusMonths(1), program)));
        }
        return months;
    }

    private static Instant start(YearMonth month, LoyaltyProgram program) {
        return month.atDay(1).atStartOfDay(program.zone()).toInstant();
    }

    /** Goes through the moves once, and knows where everybody stands at each time. */
    private static final class Sweep {

        private final List<Move> moves;
        private final Map<String, TierId> held = new HashMap<>();
        private int next;
        private int up;
        private int down;

        Sweep(List<Move> moves) {
            this.moves = moves;
        }

        Month month(YearMonth month, Instant end) {
            up = 0;
            down = 0;
            until(end);
            Map<TierId, Integer> counts = new HashMap<>();
            held.values().forEach(tier -> counts.merge(tier, 1, Integer::sum));
            return new Month(month, counts, up, down);
        }

        void until(Instant end) {
            while (next < moves.size() && moves.get(next).at().isBefore(end)) {
                happened(moves.get(next++));
            }
        }

        private void happened(Move move) {
            if (move.after() == null) {
                held.remove(move.member());
            } else {
                held.put(move.member(), Objects.requireNonNull(move.after()));
            }
            if (move.up() != null) {
                up += move.up() ? 1 : 0;
                down += move.up() ? 0 : 1;
            }
        }
    }
}
