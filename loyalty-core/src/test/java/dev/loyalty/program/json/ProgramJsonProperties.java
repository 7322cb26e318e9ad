package dev.loyalty.program.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.testing.ProgramArbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ProgramJsonProperties {

    @Provide
    Arbitrary<LoyaltyProgram> programs() {
        return ProgramArbitraries.programs();
    }

    @Property(tries = 300)
    void aProgramThatWasWrittenIsReadAsItWas(@ForAll("programs") LoyaltyProgram program) {
        String text = ProgramJson.write(program);

        LoyaltyProgram read = ProgramJson.read(text);

        assertThat(read).isEqualTo(program);
        assertThat(ProgramJson.write(read)).isEqualTo(text);
    }

    @Property(tries = 300)
    void aDamagedTextIsAProgramOrIsRefused(
            @ForAll("programs") LoyaltyProgram program, @ForAll int place, @ForAll char with) {
        StringBuilder text = new StringBuilder(ProgramJson.write(program));
        text.setCharAt(Math.floorMod(place, text.length()), with);

        assertProgramOrRefusal(text.toString());
    }

    @Property(tries = 300)
    void anyTextIsRefusedAndNothingWorse(@ForAll String text) {
        assertProgramOrRefusal(text);
        assertProgramOrRefusal("{\"id\": \"" + text + "\"}");
    }

    private static void assertProgramOrRefusal(String text) {
        try {
            LoyaltyProgram program = ProgramJson.read(text);
            assertThat(ProgramJson.read(ProgramJson.write(program))).isEqualTo(program);
        } catch (ProgramFormatException refused) {
            assertThat(refused).hasMessageStartingWith(refused.path());
        }
    }
}
