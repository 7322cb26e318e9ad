package dev.loyalty.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import dev.loyalty.LoyaltyEngine;
import dev.loyalty.tck.RecordingGroupAssigner;
import dev.loyalty.tck.RecordingNotifier;
import dev.loyalty.tck.SettableClock;
import dev.loyalty.value.CustomerId;
import java.io.PrintStream;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** A process that records orders on many threads until it is killed, and says of each when it was acknowledged. */
final class KilledSender {

    static final int MEMBERS = 7;
    /** A line without it was being written when the process was killed. */
    static final String END = ";";

    private static final int THREADS = 6;
    private static final int ORDERS = 100_000;

    private KilledSender() {}

    /** The address of the database, and the process's name. */
    public static void main(String[] arguments) throws Exception {
        HikariDataSource pool = Pools.pool(arguments[0], "postgres");
        LoyaltyEngine engine = engine(pool);
        PrintStream out = System.out;
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        for (int thread = 0; thread < THREADS; thread++) {
            String name = arguments[1] + "-" + thread + "-";
            threads.execute(() -> {
                for (int i = 0; i < ORDERS; i++) {
                    CustomerId customer = CustomerId.of("member " + i % MEMBERS);
                    Traffic.record(engine, Club.order(customer, name + i, "25.00"));
                    synchronized (out) {
                        out.println(customer.value() + "/" + name + i + END);
                        out.flush();
                    }
                }
            });
        }
        threads.shutdown();
        threads.awaitTermination(1, TimeUnit.HOURS);
    }

    static LoyaltyEngine engine(HikariDataSource pool) {
        return LoyaltyEngine.builder(Club.programWithMessagesAndGroups("club"))
                .clock(SettableClock.at(Club.NOW))
                .store(JdbcMemberStore.on(pool))
                .notifier(new RecordingNotifier())
                .groupAssigner(new RecordingGroupAssigner())
                .build();
    }
}
