package dev.loyalty.examples.shop.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordsTest {

    @Test
    void aPasswordIsKnownAgainAndNoOther() {
        String kept = Passwords.hash("correct horse");

        assertThat(Passwords.matches("correct horse", kept)).isTrue();
        assertThat(Passwords.matches("correct horsf", kept)).isFalse();
    }

    @Test
    void theSamePasswordIsKeptAsSomethingElseEachTime() {
        assertThat(Passwords.hash("x")).isNotEqualTo(Passwords.hash("x")).doesNotContain("x:");
    }
}
