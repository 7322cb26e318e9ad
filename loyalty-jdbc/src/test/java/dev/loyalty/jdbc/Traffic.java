package dev.loyalty.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import dev.loyalty.LoyaltyEngine;
import dev.loyalty.command.BusyException;
import dev.loyalty.command.Order;
import dev.loyalty.tck.RecordingGroupAssigner;
import dev.loyalty.tck.RecordingNotifier;
import dev.loyalty.tck.SettableClock;
import dev.loyalty.value.CustomerId;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Orders of a few members, sent by one engine on several threads: half of them are sent by every other engine too. */
public final class Traffic {

    static final int MEMBERS = 10;
    private static final int EACH = 40;

    /** What one engine sends. */
    static final int COMMANDS = MEMBERS * EACH;

    /** What two engines send together, if the orders that both send are counted once. */
    static final int DIFFERENT_ORDERS = MEMBERS * EACH * 3 / 2;

    private static final int THREADS = 4;
    private static final int MOST_BUSY = 10;

    private Traffic() {}

    /** In a process of its own: the address of the database, and the engine's number. */
    public static void main(String[] arguments) throws Exception {
        PrintStream out = System.out;
        try (HikariDataSource pool = Pools.pool(arguments[0], "postgres");
                LoyaltyEngine engine = LoyaltyEngine.builder(Club.programWithMessagesAndGroups("club"))
                        .clock(SettableClock.at(Club.NOW))
                        .store(JdbcMemberStore.on(pool))
                        .notifier(new RecordingNotifier())
                        .groupAssigner(new RecordingGroupAssigner())
                        .build()) {
            out.println("sent " + send(engine, Integer.parseInt(arguments[1])));
        }
    }

    /** Busy is no answer: it is sent again, as a shop does. */
    static void record(LoyaltyEngine engine, Order order) {
        int busy = 0;
        while (true) {
            try {
                engine.orders().paid(order).orThrow();
                return;
            } catch (BusyException others) {
                if (++busy == MOST_BUSY) {
                    throw others;
                }
            }
        }
    }

    /** Sends everything in a random order; returns how many commands were applied or had been before. */
    static int send(LoyaltyEngine engine, int number) throws Exception {
        List<Callable<Integer>> orders = new ArrayList<>();
        for (int i = 0; i < COMMANDS; i++) {
            CustomerId customer = CustomerId.of("member " + i % MEMBERS);
            String order = i % (2 * MEMBERS) < MEMBERS ? "of both " + i : "of " + number + " " + i;
            orders.add(() -> {
                record(engine, Club.order(customer, order, "25.00"));
                return 1;
            });
        }
        Collections.shuffle(orders, new Random(number));
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            int sent = 0;
            for (Future<Integer> each : threads.invokeAll(orders)) {
                sent += each.get();
            }
            return sent;
        } finally {
            threads.shutdownNow();
        }
    }
}
