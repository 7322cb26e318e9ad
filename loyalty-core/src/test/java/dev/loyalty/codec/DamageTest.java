package dev.loyalty.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.loyalty.command.CorruptDataException;
import dev.loyalty.command.LoyaltyException;
import dev.loyalty.event.Entry;
import dev.loyalty.member.MemberState;
import dev.loyalty.testing.Documents;
import dev.loyalty.value.MemberId;
import dev.loyalty.value.ProgramId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What becomes of documents of which a bit, a byte or the end is lost, or that get into another's place. */
class DamageTest {

    @Test
    void everyByteOfAnEntryIsUnderItsChecksum() {
        EntryExamples.of(2).values().forEach(entry -> {
            byte[] bytes = Documents.write(entry, 2);
            damaged(bytes)
                    .forEach(other -> HostileBytes.assertDetected(bytes, other, from -> Documents.read(entry, from)));
        });
    }

    @Test
    void everyByteOfAStateIsUnderItsChecksum() {
        StateCodecTest.examples(DocumentFormat.FIRST).values().forEach(state -> {
            byte[] bytes = Documents.write(state, 2);
            damaged(bytes)
                    .forEach(other -> HostileBytes.assertDetected(bytes, other, from -> Documents.read(state, from)));
        });
    }

    @Test
    void withoutAChecksumADamagedEntryIsAnotherEntryOrIsRefused() {
        EntryExamples.of(1)
                .values()
                .forEach(entry -> damaged(Documents.write(entry, 1))
                        .forEach(other -> assertValueOrRefusal(other, from -> Documents.read(entry, from))));
    }

    @Test
    void withoutAChecksumADamagedStateIsAnotherStateOrIsRefused() {
        StateCodecTest.examples(DocumentFormat.FIRST)
                .values()
                .forEach(state -> damaged(Documents.write(state, 1))
                        .forEach(other -> assertValueOrRefusal(other, from -> Documents.read(state, from))));
    }

    @Test
    void anEntryInThePlaceOfAnotherIsRefused() {
        Entry entry = EntryExamples.plainOrder();
        EntryColumns own = Documents.columns(entry);
        byte[] bytes = Documents.write(entry, 2);

        for (Place other : List.of(
                new Place(
                        ProgramId.of("other"), own.place().stream(), own.place().number()),
                new Place(
                        own.place().program(), MemberId.of("bert"), own.place().number()),
                new Place(own.place().program(), own.place().stream(), 8))) {
            EntryColumns there = new EntryColumns(
                    other,
                    own.occurredAt(),
                    own.recordedAt(),
                    own.amount(),
                    own.commandKind(),
                    own.commandId(),
                    own.shop(),
                    own.order());
            assertThatExceptionOfType(CorruptDataException.class)
                    .isThrownBy(() -> EntryCodec.decode(there, bytes))
                    .withMessageContaining("it was changed, or stands in another's place");
        }
    }

    @Test
    void inAnyFormatAStateOfAnotherMemberOrVersionIsRefused() {
        MemberState state = Objects.requireNonNull(
                StateCodecTest.examples(DocumentFormat.FIRST).get("one-ladder"));
        for (int format = 1; format <= 2; format++) {
            byte[] bytes = Documents.write(state, format);
            for (Place other : List.of(
                    new Place(Documents.CLUB, MemberId.of("bert"), state.version()),
                    new Place(Documents.CLUB, state.id(), state.version() + 1))) {
                assertThatExceptionOfType(CorruptDataException.class).isThrownBy(() -> StateCodec.decode(other, bytes));
            }
        }
    }

    @Test
    void inAnyFormatAnEntryIsTheOneOfWhichItsColumnsSpeak() {
        Entry entry = EntryExamples.plainOrder();
        Entry another = EntryExamples.named("order-refunded");
        for (int format = 1; format <= 2; format++) {
            byte[] bytes = Documents.write(another, format);
            assertThatExceptionOfType(CorruptDataException.class).isThrownBy(() -> Documents.read(entry, bytes));
        }
    }

    @Test
    void damageIsOneOfTheEnginesExceptionsAfterWhichNothingHasHappened() {
        Entry entry = EntryExamples.plainOrder();
        byte[] bytes = Documents.write(entry, 2);
        bytes[20] ^= 1;

        assertThatExceptionOfType(LoyaltyException.class)
                .isThrownBy(() -> Documents.read(entry, bytes))
                .withMessageStartingWith("the journal entry 7 of member anna cannot be read: the checksum ")
                .satisfies(damaged -> assertThat(damaged.effect()).isEqualTo(LoyaltyException.Effect.NONE));
    }

    private static <T> void assertValueOrRefusal(byte[] bytes, Function<byte[], T> decode) {
        try {
            assertThat(decode.apply(bytes)).isNotNull();
        } catch (CorruptDataException refused) {
            assertThat(refused).hasMessageContaining(refused.document());
        }
    }

    /** Each bit turned, each byte 0 and 255, and cut off after each byte. */
    private static List<byte[]> damaged(byte[] bytes) {
        List<byte[]> all = new ArrayList<>();
        for (int place = 0; place < bytes.length; place++) {
            for (int bit = 0; bit < Byte.SIZE; bit++) {
                all.add(with(bytes, place, bytes[place] ^ 1 << bit));
            }
            all.add(with(bytes, place, 0));
            all.add(with(bytes, place, 255));
            all.add(Arrays.copyOf(bytes, place));
        }
        return all;
    }

    private static byte[] with(byte[] bytes, int place, int value) {
        byte[] other = bytes.clone();
        other[place] = (byte) value;
        return other;
    }
}
