package dev.loyalty.examples.backfill.result;

import dev.loyalty.LoyaltyEngine;
import dev.loyalty.event.CreditNoteIssued;
import dev.loyalty.event.Entry;
import dev.loyalty.event.Event;
import dev.loyalty.event.OrderEvent;
import dev.loyalty.event.TierChanged;
import dev.loyalty.member.MemberState;
import dev.loyalty.member.MemberView;
import dev.loyalty.rules.Evolve;
import dev.loyalty.value.CustomerId;
import dev.loyalty.value.MemberId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects the moves between tiers from the members' journals. Not thread-safe. */
final class MoveLog {

    private static final int PAGE = 1000;

    /** By time as it was known: a row that came late stands behind the rows of its customer that came before it. */
    private static final Comparator<Placed> BY_TIME = Comparator.comparing(Placed::time)
            .thenComparing(Placed::cause)
            .thenComparing(placed -> placed.move().customer())
            .thenComparing(Placed::number);

    private final LoyaltyEngine engine;
    private final List<Placed> all = new ArrayList<>();

    MoveLog(LoyaltyEngine engine) {
        this.engine = engine;
    }

    /** Where a move stands among all. */
    private record Placed(Instant time, String cause, int number, Move move) {}

    /** Adds the moves of a member, and returns them in their order. */
    List<Move> read(MemberView member) {
        List<Move> moves = new ArrayList<>();
        CustomerId customer = member.customer();
        MemberState state =
                MemberState.unknown(MemberId.of(customer), member.spend().net().currency());
        List<Entry> page = engine.members().journal(customer, 0, PAGE);
        while (!page.isEmpty()) {
            for (Entry entry : page) {
                state = Evolve.entry(state, entry);
                add(customer, entry, state, moves);
            }
            page = engine.members().journal(customer, state.version(), PAGE);
        }
        place(moves);
        return moves;
    }

    List<Move> byTime() {
        return all.stream().sorted(BY_TIME).map(Placed::move).toList();
    }

    private static void add(CustomerId customer, Entry entry, MemberState after, List<Move> moves) {
        String cause = "";
        for (Event event : entry.events()) {
            if (event instanceof OrderEvent ofOrder) {
                cause = ofOrder.order().toString();
            } else if (event instanceof CreditNoteIssued credit) {
                cause = credit.number().value();
            } else if (event instanceof TierChanged change) {
                moves.add(new Move(
                        customer,
                        change.ladder(),
                        entry.occurredAt(),
                        cause,
                        change.from(),
                        change.to(),
                        change.up(),
                        after.spend().net()));
            }
        }
    }

    private void place(List<Move> moves) {
        Instant time = Instant.MIN;
        String cause = "";
        for (Move move : moves) {
            boolean isLate = move.at().isBefore(time);
            if (!isLate) {
                boolean isSameTime = move.at().equals(time);
                cause = isSameTime && move.cause().compareTo(cause) < 0 ? cause : move.cause();
                time = move.at();
            }
            all.add(new Placed(time, cause, all.size(), move));
        }
    }
}
