package dev.loyalty.examples.shop.demo.sample;

import dev.loyalty.command.Command;
import dev.loyalty.examples.shop.store.PlacedOrder;
import dev.loyalty.examples.shop.store.Store.FiledReturn;
import java.time.LocalDate;
import java.util.List;

/**
 * What happened on a day of the sample.
 *
 * @param day which
 * @param orders what was ordered
 * @param returns what came back
 * @param commands what the engine is told of it, in order
 */
public record SampleDay(LocalDate day, List<PlacedOrder> orders, List<FiledReturn> returns, List<Command> commands) {

    /** Copies the lists. */
    public SampleDay {
        orders = List.copyOf(orders);
        returns = List.copyOf(returns);
        commands = List.copyOf(commands);
    }
}
