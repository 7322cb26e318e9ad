package dev.loyalty.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import dev.loyalty.LoyaltyEngine;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.spi.Batch;
import dev.loyalty.spi.Happening;
import dev.loyalty.spi.LoyaltyListener;
import dev.loyalty.spi.Receipt;
import dev.loyalty.tck.SettableClock;
import dev.loyalty.value.CustomerId;
import dev.loyalty.value.EventKind;
import java.io.PrintStream;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/** A process that records orders, lets time pass and delivers, all at once, and says what was answered and what it told. */
final class BusyShop {

    static final int PROCESSES = 3;
    static final int MEMBERS = 60;

    /** Said by one that was asked to hang in the middle of a batch, when it does. */
    static final String HANGS = "hangs";

    private static final int ORDERS = 240;
    private static final int DUE_AT_ONCE = 10;
    private static final int SMALLEST_BATCH = 5;

    private BusyShop() {}

    /** The address of the database, the process's name, its clock, and whether it hangs. */
    public static void main(String[] arguments) throws Exception {
        SettableClock clock = SettableClock.at(Instant.parse(arguments[2]));
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try (HikariDataSource pool = Pools.pool(arguments[0], "postgres");
                LoyaltyEngine engine = engine(pool, clock, new Telling(arguments[3].equals(HANGS)))) {
            List<Callable<Integer>> work = List.of(
                    () -> order(engine, arguments[1]),
                    () -> repeat(() -> engine.runDue(DUE_AT_ONCE)),
                    () -> repeat(() -> engine.deliveries().drain()));
            for (Future<Integer> each : threads.invokeAll(work)) {
                each.get(2, TimeUnit.MINUTES);
            }
            engine.deliveries().drain();
        } finally {
            threads.shutdownNow();
        }
    }

    private static int order(LoyaltyEngine engine, String name) {
        for (int i = 0; i < ORDERS; i++) {
            Traffic.record(engine, Club.order(member(i), name + " order " + i, "25.00"));
            say("order " + name + " order " + i);
        }
        return ORDERS;
    }

    private static int repeat(Callable<Integer> work) throws Exception {
        int done = 0;
        for (int i = 0; i < ORDERS; i++) {
            done += work.call();
        }
        return done;
    }

    private static void say(String what) {
        PrintStream out = System.out;
        synchronized (out) {
            out.println(what + KilledSender.END);
            out.flush();
        }
    }

    /** Says what it hears. May hang over a batch: then it has heard all of it, and has answered nothing. */
    private record Telling(boolean hangs) implements LoyaltyListener {

        @Override
        public Receipt on(Happening happening) {
            say("told " + name(happening));
            return Receipt.done();
        }

        @Override
        public void onAll(Batch<Happening> happenings) {
            boolean isLast = hangs && happenings.items().size() >= SMALLEST_BATCH;
            if (isLast) {
                happenings.items().forEach(this::on);
                System.out.println(HANGS);
                System.out.flush();
                hang();
            }
            happenings.eachAlone(this::on);
        }

        private static void hang() {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    static LoyaltyEngine engine(DataSource pool, InstantSource clock, LoyaltyListener listener) {
        LoyaltyProgram program = LoyaltyProgram.builder("club", "EUR", ZoneId.of("Europe/Berlin"))
                .tier("bronze", "0.00", tier -> tier.percentOff("5"))
                .tier("silver", "500.00", tier -> tier.percentOff("10"))
                .tier("gold", "100000.00", tier -> tier.percentOff("15"))
                .listener("crm", EventKind.values())
                .build();
        return LoyaltyEngine.builder(program)
                .clock(clock)
                .store(JdbcMemberStore.on(pool))
                .listener("crm", listener)
                .build();
    }

    static CustomerId member(int number) {
        return CustomerId.of("member " + number % MEMBERS);
    }

    /** Which entry of whom was heard of. */
    static String name(Happening happening) {
        return happening.customer().value() + "#" + happening.seq();
    }
}
