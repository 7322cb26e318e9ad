package dev.loyalty.codec;

import dev.loyalty.event.Pin;
import dev.loyalty.ledger.SpendLedger;
import dev.loyalty.member.LadderState;
import dev.loyalty.member.MemberState;
import dev.loyalty.member.WaitingOrder;
import dev.loyalty.value.LadderId;
import dev.loyalty.value.MemberId;
import dev.loyalty.value.TierId;

/**
 * A member's state as bytes, and back. With one ladder and nothing waiting it takes about 60 bytes, however long the history.
 *
 * <p>The same state always gives the same bytes. Thread-safe: there is no state.
 */
public final class StateCodec {

    private static final int FORMAT = 1;

    private StateCodec() {}

    /**
     * Writes a state in the newest format.
     *
     * @param state the state
     * @return its bytes
     * @throws IllegalArgumentException if an instant is finer than a microsecond or outside the years 1 to 9999, or a count is
     *     negative
     */
    public static byte[] encode(MemberState state) {
        BytesWriter out = new BytesWriter(FORMAT);
        out.text(state.id().value());
        out.count(state.version());
        out.code(EnumCodes.MEMBERSHIP, state.membership());
        out.optional(state.joinedAt(), BytesWriter::instant);
        out.count(state.lifeStart());
        out.count(state.program());
        out.optional(state.lastAt(), BytesWriter::instant);
        spend(out, state.spend());
        out.list(state.ladders(), StateCodec::ladder);
        out.list(state.waiting(), StateCodec::waiting);
        return out.toBytes();
    }

    /**
     * Reads a state of any format that was ever released.
     *
     * @param bytes what {@link #encode} gave, in this or an earlier version
     * @return the state, equal to the one that was written
     * @throws CorruptDataException if the bytes are damaged or from a newer version
     */
    public static MemberState decode(byte[] bytes) {
        return BytesReader.read("member state", FORMAT, bytes, StateCodec::state);
    }

    private static MemberState state(BytesReader in) {
        return new MemberState(
                MemberId.of(in.text()),
                in.count(),
                in.code(EnumCodes.MEMBERSHIP),
                in.optional(BytesReader::instant),
                in.count(),
                in.smallCount(),
                in.optional(BytesReader::instant),
                spend(in),
                in.list(StateCodec::ladder),
                in.list(StateCodec::waiting));
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
    }

    private static LadderState ladder(BytesReader in) {
        return new LadderState(
                LadderId.of(in.text()), TierId.of(in.text()), in.instant(), in.optional(StateCodec::pin));
    }

    private static void pin(BytesWriter out, Pin pin) {
        out.text(pin.tier().value());
        out.code(EnumCodes.PIN_MODE, pin.mode());
        out.optional(pin.until(), BytesWriter::instant);
    }

    private static Pin pin(BytesReader in) {
        return new Pin(TierId.of(in.text()), in.code(EnumCodes.PIN_MODE), in.optional(BytesReader::instant));
    }

    private static void waiting(BytesWriter out, WaitingOrder waiting) {
        OrderCodec.key(out, waiting.order());
        out.money(waiting.counted());
        out.optional(waiting.until(), BytesWriter::instant);
    }

    private static WaitingOrder waiting(BytesReader in) {
        return new WaitingOrder(OrderCodec.key(in), in.money(), in.optional(BytesReader::instant));
    }
}
