package dev.loyalty.codec.part;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.codec.bytes.Codes;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class EnumCodesTest {

    private static final List<Codes<?>> TABLES = List.of(
            EnumCodes.MEMBERSHIP,
            EnumCodes.COMMAND_KIND,
            EnumCodes.PIN_MODE,
            EnumCodes.PIN_ENDED,
            EnumCodes.TIER_REASON,
            EnumCodes.UNCHANGED,
            EnumCodes.ORDER_UNCHANGED);

    @TestFactory
    Stream<DynamicTest> everyConstantHasACodeOfItsOwn() {
        return TABLES.stream().map(table -> DynamicTest.dynamicTest(table.what(), () -> assertCodes(table)));
    }

    private static <E extends Enum<E>> void assertCodes(Codes<E> table) {
        List<Integer> codes = table.constants().stream().map(table::codeOf).toList();

        assertThat(codes).doesNotHaveDuplicates().allMatch(code -> code >= 0);
        for (E constant : table.constants()) {
            assertThat(table.find(table.codeOf(constant))).isEqualTo(constant);
        }
    }
}
