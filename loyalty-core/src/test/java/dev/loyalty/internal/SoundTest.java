package dev.loyalty.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.loyalty.command.CorruptDataException;
import dev.loyalty.member.Accounts;
import dev.loyalty.member.LadderState;
import dev.loyalty.member.MemberState;
import dev.loyalty.member.Membership;
import dev.loyalty.member.Participation;
import dev.loyalty.member.Purchases;
import dev.loyalty.member.Standings;
import dev.loyalty.member.Tallies;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.program.ProgramHistory;
import dev.loyalty.value.LadderId;
import dev.loyalty.value.MemberId;
import dev.loyalty.value.TierId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whose fault it is where a state has no checksum, and something fails with it. */
class SoundTest {

    private static final Instant NOON = Instant.parse("2026-03-14T12:00:00Z");
    private static final ProgramHistory CLUB =
            ProgramHistory.of(LoyaltyProgram.builder("club", "EUR", ZoneId.of("Europe/Berlin"))
                    .tier("bronze", "0.00")
                    .build());

    @Test
    void whatFailsWithASoundStateIsTheCallersFault() {
        MemberState sound = state("EUR", 1, "bronze");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sound.checked(sound, CLUB, SoundTest::fail))
                .withMessage("the input is wrong");
    }

    @Test
    void whatFailsWithAStateOfNoVersionOfTheProgramIsDamage() {
        assertDamaged(state("EUR", 1, "bronzf"), "it is in tier bronzf of ladder tiers, which version 1 does not have");
        assertDamaged(state("EUR", 9, "bronze"), "it was judged under version 9, but the newest is 1");
        assertDamaged(state("USD", 1, "bronze"), "it is in USD, but the program in EUR");
    }

    @Test
    void whatDoesNotFailIsAnswered() {
        assertThat(Sound.checked(null, CLUB, () -> "answer")).isEqualTo("answer");
    }

    private static void assertDamaged(MemberState state, String why) {
        assertThatExceptionOfType(CorruptDataException.class)
                .isThrownBy(() -> Sound.checked(state, CLUB, SoundTest::fail))
                .withMessage("the member state of member anna is damaged: " + why)
                .withCauseInstanceOf(IllegalArgumentException.class);
    }

    private static String fail() {
        throw new IllegalArgumentException("the input is wrong");
    }

    private static MemberState state(String currency, int program, String tier) {
        return new MemberState(
                MemberId.of("anna"),
                3,
                NOON,
                new Participation(Membership.ACTIVE, NOON, 1, null),
                Purchases.none(Currency.getInstance(currency)),
                new Standings(program, List.of(LadderState.of(LadderId.ONLY, TierId.of(tier), NOON))),
                Tallies.NONE,
                Accounts.NONE);
    }
}
