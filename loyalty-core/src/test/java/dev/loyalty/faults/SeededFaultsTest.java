package dev.loyalty.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.memory.InMemoryStore;
import dev.loyalty.spi.MemberStore;
import dev.loyalty.spi.StoreFactory;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A contract is worth what it notices: each of these stores has one fault, and a test of the contract fails because of it. */
class SeededFaultsTest {

    static Stream<Arguments> faults() {
        return Stream.of(
                        CommitFaults.all(),
                        MentionFaults.all(),
                        QueueFaults.all(),
                        ReadingFaults.all(),
                        SharedFaults.all(),
                        WorkFaults.all())
                .flatMap(faults -> faults.entrySet().stream())
                .map(fault -> Arguments.of(fault.getKey(), fault.getValue()));
    }

    @Test
    void aStoreWithoutAFaultPasses() {
        assertThat(Contract.firstFailure(with(UnaryOperator.identity()))).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void theContractNoticesThat(String name, UnaryOperator<MemberStore> fault) {
        assertThat(Contract.firstFailure(with(fault))).as(name).isPresent();
    }

    /** A program has one store, as everywhere: what a fault remembers lasts. */
    private static StoreFactory with(UnaryOperator<MemberStore> fault) {
        InMemoryStore right = new InMemoryStore();
        Map<Object, MemberStore> opened = new ConcurrentHashMap<>();
        return program -> opened.computeIfAbsent(program, unseen -> fault.apply(right.open(program)));
    }
}
