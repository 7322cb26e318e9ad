package dev.loyalty.rules.time;

import dev.loyalty.event.Birthday;
import dev.loyalty.event.MembershipAnniversary;
import dev.loyalty.event.TierAnniversary;
import dev.loyalty.member.KnownBirthday;
import dev.loyalty.member.LadderState;
import dev.loyalty.member.MemberState;
import dev.loyalty.member.Membership;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.program.MessageKind;
import dev.loyalty.program.ProgramHistory;
import dev.loyalty.rules.calendar.Anniversaries;
import dev.loyalty.rules.calendar.Counting;
import dev.loyalty.rules.calendar.Earlier;
import dev.loyalty.rules.calendar.NewDay;
import dev.loyalty.rules.calendar.ZoneDays;
import dev.loyalty.rules.journal.EntryDraft;
import dev.loyalty.value.EventKind;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days that come once a year: the birthday, the anniversary of joining and those of the tiers held. They happen at the start of the
 * day, to active members, and only where the program has somebody to be told of them: else nobody is woken for them.
 */
final class Celebrations {

    private final MemberState state;
    private final LoyaltyProgram program;

    private Celebrations(MemberState state, LoyaltyProgram program) {
        this.state = state;
        this.program = program;
    }

    /** The start of the next such day; null if there is none. */
    static @Nullable Instant nextDue(MemberState state, ProgramHistory programs, Instant after) {
        LoyaltyProgram program = programs.version(state.program());
        if (!isToldOfAny(program)) {
            return null;
        }
        LocalDate day = new Celebrations(state, program).next(Counting.day(program, state.notBeforeLast(after)));
        return day == null ? null : ZoneDays.start(program.zone(), day);
    }

    /** Tells of the day that begins at the draft's instant, once what else time does then is done. */
    static void look(EntryDraft draft, ProgramHistory programs) {
        MemberState state = draft.state();
        Instant last = draft.before().lastAt();
        if (state.membership() != Membership.ACTIVE
                || last == null
                || !draft.at().isAfter(last)) {
            return;
        }
        LoyaltyProgram program = programs.version(state.program());
        LocalDate today = Counting.day(program, draft.at());
        if (isToldOfAny(program) && NewDay.beginsAt(draft.at(), program, programs)) {
            new Celebrations(state, program).tell(draft, today);
        }
    }

    private @Nullable LocalDate next(LocalDate after) {
        LocalDate day = isToldOfBirthdays(program) ? nextBirthday(after) : null;
        if (isToldOfJoining(program)) {
            day = Earlier.of(day, Anniversaries.next(joined(), after));
        }
        if (isToldOfTiers(program)) {
            for (LadderState standing : state.ladders()) {
                day = Earlier.of(day, Anniversaries.next(since(standing), after));
            }
        }
        return day;
    }

    private void tell(EntryDraft draft, LocalDate today) {
        LocalDate eve = ZoneDays.eve(program.zone(), today);
        if (isToldOfBirthdays(program) && comes(nextBirthday(eve), today)) {
            draft.add(new Birthday(today));
        }
        if (isToldOfJoining(program) && comes(Anniversaries.next(joined(), eve), today)) {
            draft.add(new MembershipAnniversary(today.getYear() - joined().getYear()));
        }
        if (isToldOfTiers(program)) {
            for (LadderState standing : state.ladders()) {
                LocalDate since = since(standing);
                if (comes(Anniversaries.next(since, eve), today)) {
                    draft.add(
                            new TierAnniversary(standing.ladder(), standing.tier(), today.getYear() - since.getYear()));
                }
            }
        }
    }

    /** A date that the zone skipped comes with the next one. */
    private static boolean comes(@Nullable LocalDate next, LocalDate today) {
        return next != null && !next.isAfter(today);
    }

    private @Nullable LocalDate nextBirthday(LocalDate after) {
        KnownBirthday known = state.birthday();
        return known == null ? null : known.next(after);
    }

    private LocalDate joined() {
        Instant joinedAt = state.joinedAt();
        if (joinedAt == null) {
            throw new IllegalStateException(state.id() + " never joined");
        }
        return LocalDate.ofInstant(joinedAt, program.zone());
    }

    private LocalDate since(LadderState standing) {
        return LocalDate.ofInstant(standing.since(), program.zone());
    }

    private static boolean isToldOfAny(LoyaltyProgram program) {
        return isToldOfBirthdays(program) || isToldOfJoining(program) || isToldOfTiers(program);
    }

    private static boolean isToldOfBirthdays(LoyaltyProgram program) {
        return program.tellsOf(EventKind.BIRTHDAY, MessageKind.BIRTHDAY);
    }

    private static boolean isToldOfJoining(LoyaltyProgram program) {
        return program.tellsOf(EventKind.MEMBERSHIP_ANNIVERSARY, MessageKind.MEMBERSHIP_ANNIVERSARY);
    }

    private static boolean isToldOfTiers(LoyaltyProgram program) {
        return program.tellsOf(EventKind.TIER_ANNIVERSARY, MessageKind.TIER_ANNIVERSARY);
    }
}
