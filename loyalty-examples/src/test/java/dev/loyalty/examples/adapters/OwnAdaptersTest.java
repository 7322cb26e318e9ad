package dev.loyalty.examples.adapters;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.examples.Printed;
import org.junit.jupiter.api.Test;

class OwnAdaptersTest {

    @Test
    void aBrokenMailServerLosesNeitherOrderNorGroupNorMail() throws Exception {
        assertThat(Printed.by(OwnAdapters::run))
                .containsExactly(
                        "groups of anna: [customers]",
                        "parked: java.lang.IllegalStateException: the mail server is down",
                        "mail to anna: Welcome! You are Bronze.",
                        "mail to anna: Congratulations! You are Silver now, with 10 % off.",
                        "groups of anna: [friends]");
    }
}
