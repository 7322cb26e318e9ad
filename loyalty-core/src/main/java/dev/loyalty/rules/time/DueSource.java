package dev.loyalty.rules.time;

import dev.loyalty.event.Pin;
import dev.loyalty.member.LadderState;
import dev.loyalty.member.MemberState;
import dev.loyalty.member.Membership;
import dev.loyalty.member.WaitingOrder;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.program.ProgramHistory;
import dev.loyalty.program.ProgramHistory.Version;
import dev.loyalty.program.TierLadder;
import dev.loyalty.rules.account.Aging;
import dev.loyalty.rules.calendar.Counting;
import dev.loyalty.rules.calendar.Earlier;
import dev.loyalty.rules.calendar.ZoneDays;
import dev.loyalty.rules.tier.TierQualification;
import dev.loyalty.value.Countable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Everything that falls due by time alone. {@link Advance} does it, {@link Consequence} says what follows. */
enum DueSource {
    /** A tier given by hand ends. */
    PIN(true) {
        @Override
        @Nullable
        Instant next(MemberState state, ProgramHistory programs, Instant after) {
            Instant due = null;
            List<LadderState> ladders = state.ladders();
            for (int i = 0; i < ladders.size(); i++) {
                Pin pin = ladders.get(i).pin();
                due = pin == null ? due : Earlier.of(due, pin.until());
            }
            return due;
        }
    },
    /** An order's return window is over, so that it comes to count. */
    WAITING_ORDER(true) {
        @Override
        @Nullable
        Instant next(MemberState state, ProgramHistory programs, Instant after) {
            Instant due = null;
            List<WaitingOrder> waiting = state.waiting();
            for (int i = 0; i < waiting.size(); i++) {
                due = Earlier.of(due, waiting.get(i).until());
            }
            return due;
        }
    },
    /** A purchase leaves a tier's window, a grace period ends, a tier is reviewed. */
    TIER(true) {
        @Override
        @Nullable
        Instant next(MemberState state, ProgramHistory programs, Instant after) {
            if (state.membership() != Membership.ACTIVE) {
                return null;
            }
            LoyaltyProgram program = programs.version(state.program());
            if (!program.isTimed()) {
                return null;
            }
            LocalDate day = null;
            for (LadderState standing : state.ladders()) {
                if (program.ladder(standing.ladder()).isTimed()) {
                    day = Earlier.of(
                            day, new TierQualification(program, state, standing).nextDue(Counting.day(program, after)));
                }
            }
            return day == null ? null : ZoneDays.start(program.zone(), day);
        }
    },
    /** Units of a balance end, or become free and pay a debt, or members are reminded of them. */
    BALANCE(false) {
        @Override
        boolean movesTiers(LoyaltyProgram program) {
            return balancesMoveTiers(program);
        }

        @Override
        @Nullable
        Instant next(MemberState state, ProgramHistory programs, Instant after) {
            return Aging.nextDue(state, programs, after);
        }
    },
    /** A version of the program comes into force. */
    VERSION(true) {
        @Override
        @Nullable
        Instant next(MemberState state, ProgramHistory programs, Instant after) {
            return programs.newest().number() == state.program()
                    ? null
                    : version(state, programs).map(Version::from).orElse(null);
        }
    },
    /** A member is near enough to a move down. */
    WARNING(false) {
        @Override
        @Nullable
        Instant next(MemberState state, ProgramHistory programs, Instant after) {
            return state.membership() == Membership.ACTIVE ? Warnings.nextDue(state, programs, after) : null;
        }
    },
    /** A birthday or an anniversary comes. */
    CELEBRATION(false) {
        @Override
        @Nullable
        Instant next(MemberState state, ProgramHistory programs, Instant after) {
            return state.membership() == Membership.ACTIVE ? Celebrations.nextDue(state, programs, after) : null;
        }
    };

    private static final List<DueSource> ALL = List.of(values());

    private final boolean movesTiers;

    DueSource(boolean movesTiers) {
        this.movesTiers = movesTiers;
    }

    /** Whether tiers ask for units that are there, or for such as count once they are available. */
    static boolean balancesMoveTiers(LoyaltyProgram program) {
        return program.ladders().stream().anyMatch(TierLadder::countsLevels)
                || program.balances().stream()
                        .anyMatch(balance ->
                                balance.tiersCount().onceAvailable() && program.counts(Countable.earned(balance.id())));
    }

    /** Whether the tiers may move by it. */
    boolean movesTiers(LoyaltyProgram program) {
        return movesTiers;
    }

    /** When it falls due next, after {@code after} unless something was left undone; null for never. */
    @Nullable
    abstract Instant next(MemberState state, ProgramHistory programs, Instant after);

    /** When anything falls due next; null for never. */
    static @Nullable Instant nextOfAny(MemberState state, ProgramHistory programs, Instant after) {
        Instant due = null;
        for (int i = 0; i < ALL.size(); i++) {
            due = Earlier.of(due, ALL.get(i).next(state, programs, after));
        }
        return due;
    }

    /** When something falls due next by which the tiers may move; null for never. */
    static @Nullable Instant nextThatMovesTiers(MemberState state, ProgramHistory programs, Instant after) {
        LoyaltyProgram program = programs.inForceAt(after);
        Instant due = null;
        for (int i = 0; i < ALL.size(); i++) {
            DueSource source = ALL.get(i);
            due = source.movesTiers(program) ? Earlier.of(due, source.next(state, programs, after)) : due;
        }
        return due;
    }

    /** The next version of the program for a member; none for who is no member. */
    static Optional<Version> version(MemberState state, ProgramHistory programs) {
        return state.membership().isMember() ? programs.after(state.program()) : Optional.empty();
    }
}
