package dev.loyalty.testing;

import dev.loyalty.codec.DocumentFormat;
import dev.loyalty.codec.EntryCodec;
import dev.loyalty.codec.EntryColumns;
import dev.loyalty.codec.Place;
import dev.loyalty.codec.StateCodec;
import dev.loyalty.event.Entry;
import dev.loyalty.member.MemberState;
import dev.loyalty.value.MemberId;
import dev.loyalty.value.ProgramId;
import dev.loyalty.value.SharedId;

/** Documents as a store would write and read them. */
public final class Documents {

    /** The program in which they stand. */
    public static final ProgramId CLUB = ProgramId.of("club");

    /** Whose the entries are. */
    public static final MemberId ANNA = MemberId.of("anna");

    private Documents() {}

    /** Where an entry stands. */
    public static EntryColumns columns(Entry entry) {
        return EntryColumns.of(CLUB, ANNA, entry);
    }

    public static byte[] write(Entry entry, int format) {
        return EntryCodec.encode(columns(entry), entry, format);
    }

    /** Reads what stands where an entry stood. */
    public static Entry read(Entry at, byte[] bytes) {
        return EntryCodec.decode(columns(at), bytes);
    }

    public static byte[] write(MemberState state, int format) {
        return StateCodec.encode(CLUB, state, format);
    }

    /** Reads what stands where a state stood. */
    public static MemberState read(MemberState at, byte[] bytes) {
        return (MemberState) StateCodec.decode(place(at), bytes);
    }

    public static Place place(MemberState state) {
        return new Place(CLUB, state.id(), state.version());
    }

    public static byte[] write(SharedId thing, Entry entry, int format) {
        return EntryCodec.encode(EntryColumns.of(CLUB, thing, entry), entry, format);
    }

    /** Reads what stands where an entry of a shared thing stood. */
    public static Entry read(SharedId thing, Entry at, byte[] bytes) {
        return EntryCodec.decode(EntryColumns.of(CLUB, thing, at), bytes);
    }

    /** An entry, written and read. */
    public static Entry again(Entry entry) {
        return read(entry, write(entry, DocumentFormat.NEWEST));
    }

    /** A state, written and read. */
    public static MemberState again(MemberState state) {
        return read(state, write(state, DocumentFormat.NEWEST));
    }
}
