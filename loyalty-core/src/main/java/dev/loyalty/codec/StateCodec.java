package dev.loyalty.codec;

import dev.loyalty.codec.bytes.BytesWriter;
import dev.loyalty.codec.fixed.FirstFormat;
import dev.loyalty.codec.fixed.StateShapes;
import dev.loyalty.codec.form.Form;
import dev.loyalty.codec.numbered.SharedForms;
import dev.loyalty.codec.numbered.StateForms;
import dev.loyalty.command.CorruptDataException;
import dev.loyalty.member.MemberState;
import dev.loyalty.member.SharedState;
import dev.loyalty.member.StreamState;
import dev.loyalty.value.ProgramId;

/**
 * A state as bytes, and back: a member's, or that of a thing that members share. A member's with one ladder and nothing waiting it takes
 * about 60 bytes, however long the history; where a ladder has a window, some three more for each day in it that has orders: about 1,200
 * with 365 of them.
 *
 * <p>The same state always gives the same bytes. Thread-safe: there is no state.
 */
public final class StateCodec {

    private static final Document<MemberState> DOCUMENT =
            new Document<>("member state", false, new Form<>(StateShapes::write, StateShapes::read), StateForms.STATE);

    private static final Document<SharedState> SHARED = new Document<>(
            "shared state",
            false,
            new Form<>(StateCodec::unknown, in -> {
                throw in.corrupt("format 1, which knows no state of a shared thing");
            }),
            SharedForms.STATE);

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
        return document.decode(place, place.sealOn(document.name()), bytes, (state, format) -> {
            if (!state.id().equals(place.stream()) || state.version() != place.number()) {
                throw new IllegalArgumentException("the state of %s of version %s, which should be of version %s of %s"
                        .formatted(state.id().named(), state.version(), place.number(), place.stream()));
            }
        });
    }

    private static void unknown(BytesWriter out, SharedState state) {
        throw FirstFormat.unknown("state", state);
    }
}
