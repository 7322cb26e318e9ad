package dev.loyalty.rules.spend;

import dev.loyalty.ledger.DaySums;
import dev.loyalty.member.MemberState;
import dev.loyalty.value.Countable;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** All that a ladder measures of a member, so that it can be asked of many days. */
final class RunningMeasures {

    private final RunningSums net;
    private final RunningSums keeps;
    private final Map<Countable, RunningSums> counts = new HashMap<>();
    private final Map<Countable, RunningSums> kept = new HashMap<>();

    RunningMeasures(MemberState state, DaySums days, List<Countable> counted, boolean keepsTakenBack) {
        this.net = RunningSums.of(days, false);
        this.keeps = RunningSums.of(days, keepsTakenBack);
        for (Countable what : counted) {
            counts.put(what, RunningSums.of(state.tally(what), false));
            kept.put(what, RunningSums.of(state.tally(what), keepsTakenBack));
        }
    }

    long net(LocalDate from, LocalDate to) {
        return net.between(from, to);
    }

    long takenBack(LocalDate from, LocalDate to) {
        return keeps.between(from, to) - net.between(from, to);
    }

    long count(Countable what, LocalDate from, @Nullable LocalDate to, boolean withTakenBack) {
        long left = Objects.requireNonNull(counts.get(what)).between(from, to);
        return withTakenBack
                ? Math.max(left, Objects.requireNonNull(kept.get(what)).between(from, to))
                : left;
    }
}
