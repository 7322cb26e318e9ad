package dev.loyalty.codec;

import dev.loyalty.command.CorruptDataException;
import dev.loyalty.event.Pin;
import dev.loyalty.ledger.DaySums;
import dev.loyalty.ledger.SpendLedger;
import dev.loyalty.member.EarnedTier;
import dev.loyalty.member.KnownBirthday;
import dev.loyalty.member.LadderState;
import dev.loyalty.member.MemberState;
import dev.loyalty.member.Membership;
import dev.loyalty.member.Participation;
import dev.loyalty.member.Purchases;
import dev.loyalty.member.SharedState;
import dev.loyalty.member.Standings;
import dev.loyalty.member.StreamState;
import dev.loyalty.member.Tallies;
import dev.loyalty.member.WaitingOrder;
import dev.loyalty.value.LadderId;
import dev.loyalty.value.MemberId;
import dev.loyalty.value.ProgramId;
import dev.loyalty.value.TierId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;

/**
 * A state as bytes, and back: a member's, or that of a thing that members share. A member's with one ladder and nothing waiting it takes
 * about 60 bytes, however long the history; where a ladder has a window, some three more for each day in it that has orders: about 1,200
 * with 365 of them.
 *
 * <p>The same state always gives the same bytes. Thread-safe: there is no state.
 */
public final class StateCodec {

    private static final Document<MemberState> DOCUMENT =
            new Document<>("member state", false, new Form<>(StateCodec::write, StateCodec::state), StateForms.STATE);

    private static final Document<SharedState> SHARED = new Document<>(
            "shared state",
            false,
            new Form<>(StateCodec::unknown, in -> {
                throw in.corrupt("format 1, which knows no state of a shared thing");
            }),
            SharedForms.STATE);

    /** What a state may have or not: sums of days, and counts. */
    private static final int DAYS = 1;

    private static final int TALLIES = 2;

    private StateCodec() {}

    /**
     * Writes a state.
     *
     * @param program in which program it stands
     * @param state the state
     * @param format in which format; see {@link DocumentFormat}
     * @return its bytes
     * @throws IllegalArgumentException if an instant is finer than a microsecond or outside the years 1 to 9999, a count is
     *     negative, or documents are not written in that format
     */
    public static byte[] encode(ProgramId program, StreamState state, int format) {
        Place place = new Place(program, state.id(), state.version());
        return state.accept(new StreamState.Visitor<>() {
            @Override
            public byte[] on(MemberState ofMember) {
                return DOCUMENT.encode(place, ofMember, format);
            }

            @Override
            public byte[] on(SharedState.Stock ofStock) {
                return SHARED.encode(place, ofStock, format);
            }
        });
    }

    /**
     * Reads a state of any format that was ever released.
     *
     * @param place where it stands: whose it is, and of which version
     * @param bytes what {@link #encode} gave, in this or an earlier version
     * @return the state, equal to the one that was written
     * @throws CorruptDataException if the bytes are damaged, from a newer version, or of another stream or version
     */
    public static StreamState decode(Place place, byte[] bytes) {
        return place.stream().fold(member -> decoded(DOCUMENT, place, bytes), thing -> decoded(SHARED, place, bytes));
    }

    private static <S extends StreamState> StreamState decoded(Document<S> document, Place place, byte[] bytes) {
        return document.decode(place, Seal.of(document.name(), place), bytes, (state, format) -> {
            if (!state.id().equals(place.stream()) || state.version() != place.number()) {
                throw new IllegalArgumentException("the state of %s of version %s, which should be of version %s of %s"
                        .formatted(state.id().named(), state.version(), place.number(), place.stream()));
            }
        });
    }

    private static void unknown(BytesWriter out, SharedState state) {
        throw FirstFormat.unknown("state", state);
    }

    private static void write(BytesWriter out, MemberState state) {
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
        out.list(state.ladders(), StateCodec::ladder);
        out.list(state.waiting(), StateCodec::waiting);
        out.optional(state.birthday(), StateCodec::birthday);
        if (!state.counts().all().isEmpty()) {
            out.list(state.counts().all(), DayCountsCodec::write);
        }
    }

    private static MemberState state(BytesReader in) {
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
        List<LadderState> ladders = in.list(StateCodec::ladder);
        List<WaitingOrder> waiting = in.list(StateCodec::waiting);
        KnownBirthday birthday = in.optional(StateCodec::birthday);
        return new MemberState(
                id,
                version,
                lastAt,
                new Participation(membership, joinedAt, lifeStart, birthday),
                new Purchases(spend, days, waiting),
                new Standings(program, ladders),
                has >= TALLIES ? new Tallies(in.list(DayCountsCodec::read)) : Tallies.NONE);
    }

    /** For each day how many days after the one before, whether something was taken back, and the sums: about five bytes. */
    static void sums(BytesWriter out, DaySums days) {
        out.unsigned(days.size());
        long before = 0;
        for (int i = 0; i < days.size(); i++) {
            long day = days.day(i).toEpochDay();
            boolean back = days.takenBack(i) != 0;
            out.signed((day - before) * 2 + (back ? 1 : 0));
            out.signed(days.net(i));
            if (back) {
                out.signed(days.takenBack(i));
            }
            before = day;
        }
    }

    private static void days(BytesWriter out, DaySums days) {
        out.optional(days.start().orElse(null), StateCodec::start);
        out.optional(days.pruned().orElse(null), StateCodec::pruned);
        sums(out, days);
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
        DaySums sums = sums(in, currency);
        DaySums begun = start == null ? sums : sums.startedAt(start);
        return pruned == null ? begun : begun.pruning(pruned);
    }

    static DaySums sums(BytesReader in, Currency currency) {
        int size = in.size();
        long[] days = new long[size];
        long[] net = new long[size];
        long[] takenBack = new long[size];
        long before = 0;
        for (int i = 0; i < size; i++) {
            long step = in.signed();
            days[i] = Math.addExact(before, Math.floorDiv(step, 2L));
            net[i] = in.signed();
            takenBack[i] = Math.floorMod(step, 2L) == 0 ? 0 : in.signed();
            before = LocalDate.ofEpochDay(days[i]).toEpochDay();
        }
        return DaySums.of(currency, days, net, takenBack);
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
        out.optional(ladder.pin(), StateCodec::pin);
        out.optional(ladder.apart(), StateCodec::earned);
    }

    private static LadderState ladder(BytesReader in) {
        return new LadderState(
                LadderId.of(in.text()),
                TierId.of(in.text()),
                in.instant(),
                in.optional(StateCodec::pin),
                in.optional(StateCodec::earned));
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
        OrderCodec.key(out, waiting.order());
        out.date(waiting.day());
        out.money(waiting.counted());
        out.optional(waiting.until(), BytesWriter::instant);
    }

    private static WaitingOrder waiting(BytesReader in) {
        return new WaitingOrder(OrderCodec.key(in), in.date(), in.money(), in.optional(BytesReader::instant));
    }
}
