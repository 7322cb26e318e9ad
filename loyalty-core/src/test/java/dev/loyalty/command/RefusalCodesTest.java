package dev.loyalty.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.value.CustomerId;
import dev.loyalty.value.OrderKey;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Shops count refusals by their codes. */
class RefusalCodesTest {

    @Test
    void theCodesStayWhatTheyAre() {
        assertThat(new TreeSet<>(RefusalCodes.CODES.values()))
                .containsExactly(
                        "AccountInUse",
                        "ActivityUndeclared",
                        "ActivityUnknown",
                        "AlreadyPaid",
                        "BalanceFull",
                        "BalanceRetired",
                        "BalanceUnknown",
                        "BeforeJoining",
                        "DebtOpen",
                        "EnrolledBeforeErasure",
                        "HoldExceeded",
                        "HoldResolved",
                        "HoldUnknown",
                        "InTheFuture",
                        "LimitReached",
                        "LineUnknown",
                        "MemberErased",
                        "MemberFrozen",
                        "NoExchangeRates",
                        "NotAMember",
                        "NotEnoughUnits",
                        "NotReversible",
                        "NotScheduled",
                        "NothingToConfirm",
                        "NothingToReverse",
                        "OrderUnknown",
                        "RateUnknown",
                        "RecipientFull",
                        "RecipientUnknown",
                        "RefundDiffers",
                        "RefundExceedsOrder",
                        "RefundUnknown",
                        "ReturnExceedsLine",
                        "ReversalShort",
                        "RevisionBelowRefunds",
                        "RevisionBelowReturns",
                        "RevisionNeedsLines",
                        "SpendTooLarge",
                        "TooLongAgo",
                        "TooManyEnds",
                        "TooManyHolds",
                        "TooManyScheduled",
                        "TooManyUnits");
    }

    @Test
    void everyKindOfRefusalHasACodeOfItsOwn() {
        Set<Class<?>> kinds = leaves(Refusal.class).collect(Collectors.toSet());

        assertThat(RefusalCodes.CODES.keySet()).isEqualTo(kinds);
        assertThat(RefusalCodes.CODES.values()).doesNotHaveDuplicates();
        assertThat(new OrderRefusal.OrderUnknown(OrderKey.of("1001")).code()).isEqualTo("OrderUnknown");
        assertThat(new Refusal.NotAMember(CustomerId.of("ada")).code()).isEqualTo("NotAMember");
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(RefusalCodesTest::leaves)
                : Stream.of(type);
    }
}
