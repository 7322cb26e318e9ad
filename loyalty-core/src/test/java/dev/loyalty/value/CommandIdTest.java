package dev.loyalty.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CommandIdTest {

    @Test
    void anIdThatFollowsFromAnOrderReadsLikeTheOrder() {
        assertThat(CommandId.derivedFrom(OrderKey.of("1001"))).hasToString("1001");
        assertThat(CommandId.derivedFrom(OrderKey.of("1001"), "r-1")).hasToString("1001/r-1");
        assertThat(CommandId.derivedFrom(OrderKey.of("berlin", "1001"), "r-1")).hasToString("berlin/1001/r-1");
        assertThat(CommandId.of("shop")).hasToString("shop");
    }
}
