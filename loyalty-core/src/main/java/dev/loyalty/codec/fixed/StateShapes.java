package dev.loyalty.codec.fixed;

import dev.loyalty.codec.bytes.BytesReader;
import dev.loyalty.codec.bytes.BytesWriter;
import dev.loyalty.codec.part.Days;
import dev.loyalty.codec.part.EnumCodes;
import dev.loyalty.codec.part.OrderKeys;
import dev.loyalty.event.Pin;
import dev.loyalty.ledger.DaySums;
import dev.loyalty.ledger.SpendLedger;
import dev.loyalty.member.Accounts;
import dev.loyalty.member.EarnedTier;
import dev.loyalty.member.KnownBirthday;
import dev.loyalty.member.LadderState;
import dev.loyalty.member.MemberState;
import dev.loyalty.member.Membership;
import dev.loyalty.member.Participation;
import dev.loyalty.member.Purchases;
import dev.loyalty.member.Standings;
import dev.loyalty.member.Tallies;
import dev.loyalty.member.WaitingOrder;
import dev.loyalty.value.LadderId;
import dev.loyalty.value.MemberId;
import dev.loyalty.value.TierId;
import java.time.Instant;
import java.util.Currency;
import java.util.List;

/**
 * A member's state and its parts: each field in the order in which the record has it. A state may have sums of days and counts, or not.
 */
public final class StateShapes {

    /** What a state may have or not: sums of days, and counts. */
    private static final int DAYS = 1;

    private static final int TALLIES = 2;

    private StateShapes() {}

    public static void write(BytesWriter out, MemberState state) {
        if (!state.accounts().all().isEmpty()) {
            throw FirstFormat.unknown("state", "one with accounts");
        }
        out.text(state.id().value());
        out.count(state.version());
        out.code(EnumCodes.MEMBERSHIP, state.membership());
        out.optional(state.joinedAt(), BytesWriter::instant);
        out.count(state.lifeStart());
        out.count(state.program());
        out.optional(state.lastAt(), BytesWriter::instant);
        spend(out, state.spend());
        DaySums days = state.days();
        out.unsigned((days == null ? 0 : DAYS) + (state.counts().all().isEmpty() ? 0 : TALLIES));
        if (days != null) {
            days(out, days);
        }
        out.list(state.ladders(), StateShapes::ladder);
        out.list(state.waiting(), StateShapes::waiting);
        out.optional(state.birthday(), StateShapes::birthday);
        if (!state.counts().all().isEmpty()) {
            out.list(state.counts().all(), DayCountsShapes::write);
        }
    }

    public static MemberState read(BytesReader in) {
        MemberId id = MemberId.of(in.text());
        long version = in.count();
        Membership membership = in.code(EnumCodes.MEMBERSHIP);
        Instant joinedAt = in.optional(BytesReader::instant);
        long lifeStart = in.count();
        int program = in.smallCount();
        Instant lastAt = in.optional(BytesReader::instant);
        SpendLedger spend = spend(in);
        long has = in.unsigned();
        if (has < 0 || has > DAYS + TALLIES) {
            throw in.unknown("part of a state", has);
        }
        boolean apart = has == DAYS || has == DAYS + TALLIES;
        DaySums days = apart ? days(in, spend.ordered().currency()) : null;
        List<LadderState> ladders = in.list(StateShapes::ladder);
        List<WaitingOrder> waiting = in.list(StateShapes::waiting);
        KnownBirthday birthday = in.optional(StateShapes::birthday);
        return new MemberState(
                id,
                version,
                lastAt,
                new Participation(membership, joinedAt, lifeStart, birthday),
                new Purchases(spend, days, waiting),
                new Standings(program, ladders),
                has >= TALLIES ? new Tallies(in.list(DayCountsShapes::read)) : Tallies.NONE,
                Accounts.NONE);
    }

    private static void days(BytesWriter out, DaySums days) {
        out.optional(days.start().orElse(null), StateShapes::start);
        out.optional(days.pruned().orElse(null), StateShapes::pruned);
        Days.sums(out, days);
    }

    private static void pruned(BytesWriter out, DaySums.Pruned pruned) {
        out.count(pruned.entry());
        out.date(pruned.before());
    }

    private static void start(BytesWriter out, DaySums.Start start) {
        out.count(start.entry());
        out.date(start.day());
    }

    private static DaySums days(BytesReader in, Currency currency) {
        DaySums.Start start = in.optional(from -> new DaySums.Start(from.count(), from.date()));
        DaySums.Pruned pruned = in.optional(from -> new DaySums.Pruned(from.count(), from.date()));
        DaySums sums = Days.sums(in, currency);
        DaySums begun = start == null ? sums : sums.startedAt(start);
        return pruned == null ? begun : begun.pruning(pruned);
    }

    private static void spend(BytesWriter out, SpendLedger spend) {
        out.money(spend.ordered());
        out.money(spend.takenBack());
        out.money(spend.credits());
        out.money(spend.adjustments());
        out.count(spend.orders());
        out.count(spend.creditNotes());
    }

    private static SpendLedger spend(BytesReader in) {
        return new SpendLedger(in.money(), in.money(), in.money(), in.money(), in.smallCount(), in.smallCount());
    }

    private static void ladder(BytesWriter out, LadderState ladder) {
        out.text(ladder.ladder().value());
        out.text(ladder.tier().value());
        out.instant(ladder.since());
        out.optional(ladder.pin(), StateShapes::pin);
        out.optional(ladder.apart(), StateShapes::earned);
    }

    private static LadderState ladder(BytesReader in) {
        return new LadderState(
                LadderId.of(in.text()),
                TierId.of(in.text()),
                in.instant(),
                in.optional(StateShapes::pin),
                in.optional(StateShapes::earned));
    }

    private static void earned(BytesWriter out, EarnedTier earned) {
        out.text(earned.tier().value());
        out.instant(earned.since());
        out.optional(earned.graceEnds(), BytesWriter::date);
        out.optional(earned.warnedOf(), BytesWriter::date);
    }

    private static EarnedTier earned(BytesReader in) {
        return new EarnedTier(
                TierId.of(in.text()), in.instant(), in.optional(BytesReader::date), in.optional(BytesReader::date));
    }

    private static void pin(BytesWriter out, Pin pin) {
        out.text(pin.tier().value());
        out.code(EnumCodes.PIN_MODE, pin.mode());
        out.optional(pin.until(), BytesWriter::instant);
    }

    private static Pin pin(BytesReader in) {
        return new Pin(TierId.of(in.text()), in.code(EnumCodes.PIN_MODE), in.optional(BytesReader::instant));
    }

    private static void birthday(BytesWriter out, KnownBirthday known) {
        out.optional(known.day(), BytesWriter::monthDay);
        out.count(known.lastYear());
    }

    private static KnownBirthday birthday(BytesReader in) {
        return new KnownBirthday(in.optional(BytesReader::monthDay), in.smallCount());
    }

    private static void waiting(BytesWriter out, WaitingOrder waiting) {
        OrderKeys.write(out, waiting.order());
        out.date(waiting.day());
        out.money(waiting.counted());
        out.optional(waiting.until(), BytesWriter::instant);
    }

    private static WaitingOrder waiting(BytesReader in) {
        return new WaitingOrder(OrderKeys.read(in), in.date(), in.money(), in.optional(BytesReader::instant));
    }
}
