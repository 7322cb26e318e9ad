package dev.loyalty.examples.backfill.result;

import dev.loyalty.LoyaltyEngine;
import dev.loyalty.event.Cause.ByCommand;
import dev.loyalty.event.CreditNoteIssued;
import dev.loyalty.event.Entry;
import dev.loyalty.event.Event;
import dev.loyalty.event.OrderEvent;
import dev.loyalty.event.TierChanged;
import dev.loyalty.member.MemberState;
import dev.loyalty.member.MemberView;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.value.CustomerId;
import dev.loyalty.value.MemberId;
import dev.loyalty.value.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects the moves between tiers from the members' journals. Not thread-safe. */
final class MoveLog {

    private static final int PAGE = 1000;

    /** By time as it was known: a row that came late stands behind the rows of its customer that came before it. */
    private static final Comparator<Placed> EARLIEST_FIRST = Comparator.comparing(Placed::time)
            .thenComparing(Placed::order)
            .thenComparing(placed -> placed.move().customer())
            .thenComparing(Placed::number);

    private final LoyaltyEngine engine;
    private final List<Placed> all = new ArrayList<>();

    MoveLog(LoyaltyEngine engine) {
        this.engine = engine;
    }

    /** Where a move stands among all: what time brought at an instant, before the orders of that instant. */
    private record Placed(Instant time, String order, int number, Move move) {}

    /** Adds the moves of a member, and returns them in their order. */
    List<Move> read(MemberView member) {
        List<Move> moves = new ArrayList<>();
        CustomerId customer = member.customer();
        MemberState state =
                MemberState.unknown(MemberId.of(customer), member.spend().net().currency());
        List<Entry> page = engine.members().journal(customer, 0, PAGE);
        while (!page.isEmpty()) {
            for (Entry entry : page) {
                state = engine.members().after(state, entry);
                add(customer, entry, state, moves);
            }
            page = engine.members().journal(customer, state.version(), PAGE);
        }
        place(moves);
        return moves;
    }

    List<Move> earliestFirst() {
        return all.stream().sorted(EARLIEST_FIRST).map(Placed::move).toList();
    }

    private void add(CustomerId customer, Entry entry, MemberState after, List<Move> moves) {
        Move.Cause cause = entry.cause() instanceof ByCommand ? Move.Cause.ORDER : Move.Cause.TIME;
        String order = "";
        for (Event event : entry.events()) {
            if (event instanceof OrderEvent ofOrder) {
                order = ofOrder.order().toString();
            } else if (event instanceof CreditNoteIssued credit) {
                order = credit.number().value();
            } else if (event instanceof TierChanged change) {
                moves.add(new Move(
                        customer,
                        change.ladder(),
                        entry.occurredAt(),
                        order,
                        cause,
                        change.from(),
                        change.to(),
                        change.up(),
                        netAfter(entry, after, change)));
            }
        }
    }

    private Money netAfter(Entry entry, MemberState after, TierChanged change) {
        LoyaltyProgram program = engine.program();
        LocalDate day = entry.effectiveAt().atZone(program.zone()).toLocalDate();
        return new WindowSpend(program.ladder(change.ladder()).policy(), program.zone()).net(after, day);
    }

    private void place(List<Move> moves) {
        Instant time = Instant.MIN;
        String order = "";
        for (Move move : moves) {
            boolean isLate = move.at().isBefore(time);
            if (!isLate) {
                boolean isSameTime = move.at().equals(time);
                order = isSameTime && move.order().compareTo(order) < 0 ? order : move.order();
                time = move.at();
            }
            all.add(new Placed(time, order, all.size(), move));
        }
    }
}
