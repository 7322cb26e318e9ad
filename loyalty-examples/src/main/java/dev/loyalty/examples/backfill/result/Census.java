package dev.loyalty.examples.backfill.result;

import dev.loyalty.LoyaltyEngine;
import dev.loyalty.examples.backfill.result.MemberLine.Standing;
import dev.loyalty.member.LadderView;
import dev.loyalty.member.MemberView;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.program.TierLadder;
import dev.loyalty.value.CustomerId;
import dev.loyalty.value.LadderId;
import dev.loyalty.value.TierId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Everybody counted, from what the store holds.
 *
 * @param program the program by which they stand
 * @param members the members, by id
 * @param moves every move between tiers, the earliest first
 */
public record Census(LoyaltyProgram program, List<MemberLine> members, List<Move> moves) {

    private static final int PAGE = 500;

    /** Copies the lists. */
    public Census {
        members = List.copyOf(members);
        moves = List.copyOf(moves);
    }

    /** {@return what the store of an engine holds} */
    public static Census of(LoyaltyEngine engine) {
        List<MemberLine> members = new ArrayList<>();
        MoveLog moves = new MoveLog(engine);
        List<CustomerId> page = engine.members().page(null, PAGE);
        while (!page.isEmpty()) {
            for (CustomerId customer : page) {
                MemberView view = engine.members().view(customer);
                List<Move> own = moves.read(view);
                if (view.isMember()) {
                    members.add(line(view, own));
                }
            }
            page = engine.members().page(page.get(page.size() - 1), PAGE);
        }
        return new Census(engine.program(), members, moves.earliestFirst());
    }

    private static MemberLine line(MemberView view, List<Move> moves) {
        List<Standing> standings = new ArrayList<>();
        for (LadderView ladder : view.ladders()) {
            List<Move> here = moves.stream()
                    .filter(move -> move.ladder().equals(ladder.ladder()))
                    .toList();
            int up = (int) here.stream().filter(Move::up).count();
            TierId tier = ladder.tier().orElseThrow().id();
            standings.add(new Standing(ladder.ladder(), tier, up, here.size() - up));
        }
        return new MemberLine(
                view.customer(),
                view.spend().orders(),
                view.spend().creditNotes(),
                view.spend().net(),
                view.version(),
                standings);
    }

    /** {@return how many orders there are} */
    public long orders() {
        return members.stream().mapToLong(MemberLine::orders).sum();
    }

    /** {@return how many credit notes there are} */
    public long creditNotes() {
        return members.stream().mapToLong(MemberLine::creditNotes).sum();
    }

    /** {@return the net spend of all together, which may be more than one member's can be} */
    public BigDecimal net() {
        return members.stream()
                .map(member -> member.net().amount())
                .reduce(program.zero().amount(), BigDecimal::add);
    }

    /** {@return how often somebody went up} */
    public long promotions() {
        return moves.stream().filter(Move::up).count();
    }

    /** {@return how often somebody went down} */
    public long demotions() {
        return moves.size() - promotions();
    }

    /** {@return how many of the moves up time alone has brought} */
    public long promotionsByTime() {
        return movesByTime(true);
    }

    /** {@return how many of the moves down time alone has brought} */
    public long demotionsByTime() {
        return movesByTime(false);
    }

    private long movesByTime(boolean up) {
        return moves.stream()
                .filter(move -> move.up() == up && move.cause() == Move.Cause.TIME)
                .count();
    }

    /** {@return how many members each tier of a ladder has, from the lowest, also where nobody is} */
    public Map<TierId, Long> tiers(TierLadder ladder) {
        Map<TierId, Long> counts = new LinkedHashMap<>();
        ladder.tiers().forEach(tier -> counts.put(tier.id(), 0L));
        for (MemberLine member : members) {
            counts.merge(tier(member, ladder.id()), 1L, Long::sum);
        }
        return counts;
    }

    /** {@return the tier that a member holds on a ladder} */
    static TierId tier(MemberLine member, LadderId ladder) {
        return member.standings().stream()
                .filter(standing -> standing.ladder().equals(ladder))
                .map(Standing::tier)
                .findFirst()
                .orElseThrow();
    }
}
