package dev.loyalty.examples.shop.demo.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.command.Command;
import dev.loyalty.event.CommandKind;
import dev.loyalty.examples.shop.demo.sample.SampleYears.Sample;
import dev.loyalty.examples.shop.store.PlacedOrder;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SampleYearsTest {

    private final Sample sample = SampleYears.make();

    @Test
    void itIsTheSameEachTime() {
        assertThat(SampleYears.make()).isEqualTo(sample);
    }

    @Test
    void noMonthOfTheTwoYearsIsEmpty() {
        Set<String> months = orders().stream()
                .map(order -> order.placedAt().toString().substring(0, 7))
                .collect(Collectors.toSet());
        assertThat(months).hasSizeGreaterThanOrEqualTo(24);
    }

    @Test
    void thereIsSomethingOfEverythingThatAShopHasToDealWith() {
        List<Command> commands =
                sample.days().stream().flatMap(day -> day.commands().stream()).toList();
        assertThat(commands.stream().map(Command::kind).collect(Collectors.toSet()))
                .contains(
                        CommandKind.ENROL,
                        CommandKind.ORDER,
                        CommandKind.REFUND,
                        CommandKind.CREDIT_NOTE,
                        CommandKind.PIN,
                        CommandKind.FREEZE);
        assertThat(orders())
                .anyMatch(order -> order.giftCard() > 0)
                .anyMatch(order -> !order.off().isZero());
        assertThat(sample.customers())
                .anyMatch(customer -> !customer.wantsMail())
                .hasSizeGreaterThan(600);
    }

    private List<PlacedOrder> orders() {
        return sample.days().stream().flatMap(day -> day.orders().stream()).toList();
    }
}
