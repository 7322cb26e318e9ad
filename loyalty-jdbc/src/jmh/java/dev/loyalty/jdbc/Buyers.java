package dev.loyalty.jdbc;

import dev.loyalty.command.Order;
import dev.loyalty.value.CustomerId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/** Callers who report orders of members at random, one after the other. */
final class Buyers {

    private static final long FIRST_ORDER = 1_000_000_000;

    private final AtomicLong orders = new AtomicLong(FIRST_ORDER);
    private final int members;

    Buyers(int members) {
        this.members = members;
    }

    static String id(int member) {
        return "customer-" + (1_000_000 + member);
    }

    static Order order(int member, long id, String amount, Instant paidAt) {
        return Order.of(CustomerId.of(id(member)), Long.toString(id), amount, paidAt);
    }

    /** How many orders a second a side records for so many callers at once. */
    double perSecond(Side side, int callers, long nanos) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(callers);
        try {
            long begin = System.nanoTime();
            List<Callable<Integer>> all = new ArrayList<>();
            for (int caller = 0; caller < callers; caller++) {
                all.add(() -> report(side, begin + nanos));
            }
            long done = 0;
            for (Future<Integer> each : threads.invokeAll(all)) {
                done += each.get();
            }
            return done * 1e9 / (System.nanoTime() - begin);
        } finally {
            threads.shutdownNow();
        }
    }

    private int report(Side side, long end) throws Exception {
        int done = 0;
        while (System.nanoTime() < end) {
            long order = orders.incrementAndGet();
            side.paid((int) (((order * 0x9E3779B97F4A7C15L) >>> 33) % members), order);
            done++;
        }
        return done;
    }
}
