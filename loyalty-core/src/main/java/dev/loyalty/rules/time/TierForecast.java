package dev.loyalty.rules.time;

import dev.loyalty.event.Outlook;
import dev.loyalty.event.TierChanged;
import dev.loyalty.member.LadderState;
import dev.loyalty.member.MemberState;
import dev.loyalty.program.ProgramHistory;
import dev.loyalty.program.TierLadder;
import dev.loyalty.rules.calendar.Counting;
import dev.loyalty.rules.journal.EntryDraft;
import dev.loyalty.rules.tier.Ranks;
import dev.loyalty.value.LadderId;
import dev.loyalty.value.TierId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What time will do to a member's tier on one ladder if nothing more happens, and what spending would change about it. */
public final class TierForecast {

    private final MemberState state;
    private final ProgramHistory programs;
    private final LadderState standing;
    private final Instant now;
    private final List<LocalDate> turns = new ArrayList<>();
    private @Nullable LocalDate rises;
    private @Nullable Loss loss;

    /** Looks ahead, until the tier held is lost, or the program gives the ladder up. */
    public TierForecast(MemberState state, ProgramHistory programs, LadderState standing, Instant now) {
        this.state = state;
        this.programs = programs;
        this.standing = standing;
        this.now = now;
        look();
    }

    /** A move below the tier that is held now, in the draft in which it happens. */
    record Loss(EntryDraft draft, LocalDate on, TierChanged first, TierId to) {}

    private void look() {
        TimeProjection future = new TimeProjection(state, programs, now);
        for (EntryDraft draft = future.next(); draft != null; draft = future.next()) {
            LocalDate on = Counting.day(programs.inForceAt(draft.at()), draft.at());
            turns.add(on);
            LadderState then = draft.state().ladder(ladder()).orElse(null);
            if (then != null) {
                happens(draft, on, then.tier());
            }
            if (then == null || loss != null) {
                return;
            }
        }
    }

    private void happens(EntryDraft draft, LocalDate on, TierId then) {
        TierChanged first = firstChange(draft);
        if (first == null) {
            return;
        }
        if (isBelow(draft.state(), then)) {
            loss = new Loss(draft, on, first, then);
        } else if (rises == null && !then.equals(standing.tier())) {
            rises = on;
        }
    }

    /** One step, or, where a review takes and the day gives, the first of two. */
    private @Nullable TierChanged firstChange(EntryDraft draft) {
        return draft.events().stream()
                .filter(event ->
                        event instanceof TierChanged change && change.ladder().equals(ladder()))
                .map(TierChanged.class::cast)
                .findFirst()
                .orElse(null);
    }

    private boolean isBelow(MemberState then, TierId tier) {
        TierLadder present = programs.version(state.program()).ladder(ladder());
        return !Ranks.isUp(
                present, standing.tier(), programs.version(then.program()).ladder(ladder()), tier);
    }

    private LadderId ladder() {
        return standing.ladder();
    }

    /** The day from which a higher tier is held; null if none is before the present one is lost. */
    @Nullable
    public LocalDate rises() {
        return rises;
    }

    /** The day on which the tier held is lost; null if it never is. */
    @Nullable
    public LocalDate lostOn() {
        return loss == null ? null : loss.on();
    }

    /** How the tier held is lost, and what prevents it; null if it never is. */
    @Nullable
    public Outlook outlook() {
        return loss == null ? null : new Prevention(this, loss).outlook();
    }

    MemberState state() {
        return state;
    }

    ProgramHistory programs() {
        return programs;
    }

    LadderState standing() {
        return standing;
    }

    Instant now() {
        return now;
    }

    /** The days on which time does something, up to that on which the tier is lost. */
    List<LocalDate> turns() {
        return turns;
    }

    /** Whether the tier, or a higher one, is held in a state of the member. */
    boolean isKept(MemberState then) {
        return then.ladder(ladder()).filter(kept -> !isBelow(then, kept.tier())).isPresent();
    }
}
