package dev.loyalty.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import dev.loyalty.LoyaltyEngine;
import dev.loyalty.command.BusyException;
import dev.loyalty.command.Capture;
import dev.loyalty.command.Command;
import dev.loyalty.command.Debit;
import dev.loyalty.command.Hold;
import dev.loyalty.command.Outcome;
import dev.loyalty.command.Release;
import dev.loyalty.event.Event;
import dev.loyalty.event.HoldCaptured;
import dev.loyalty.event.UnitsDebited;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.tck.SettableClock;
import java.io.PrintStream;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;

/** One member's points, spent by one engine on several threads: some of what it says is said by every other engine too. */
public final class Spending {

    static final String POINTS = "points";

    private static final int TURNS = 60;
    private static final int THREADS = 4;

    private Spending() {}

    /** In a process of its own: the address of the database, and the engine's number. */
    public static void main(String[] arguments) throws Exception {
        PrintStream out = System.out;
        try (HikariDataSource pool = Pools.pool(arguments[0], "postgres");
                LoyaltyEngine engine = engine(pool)) {
            out.println("spent " + spend(engine, arguments[1]));
        }
    }

    static LoyaltyEngine engine(DataSource pool) {
        LoyaltyProgram club = LoyaltyProgram.builder("club", "EUR", ZoneId.of("Europe/Berlin"))
                .tier("bronze", "0.00")
                .balance(POINTS, points -> points.unit("point", "points"))
                .build();
        return LoyaltyEngine.builder(club)
                .clock(SettableClock.at(Club.NOW))
                .store(JdbcMemberStore.on(pool))
                .build();
    }

    /** Tries to spend more than there is; returns how many points were spent here. */
    private static long spend(LoyaltyEngine engine, String number) throws Exception {
        List<Callable<Long>> turns = new ArrayList<>();
        for (int turn = 0; turn < TURNS; turn++) {
            String cart = "cart-" + turn;
            String ticket = number + "-" + turn;
            boolean captures = turn % 3 != 0;
            turns.add(() -> spent(tell(engine, Hold.of(Club.ANNA, POINTS, cart, "11", Club.NOW)))
                    + spent(tell(engine, Debit.of(Club.ANNA, ticket, POINTS, "7", Club.NOW)))
                    + spent(tell(
                            engine,
                            captures
                                    ? Capture.of(Club.ANNA, POINTS, cart, Club.NOW)
                                    : Release.of(Club.ANNA, POINTS, cart, Club.NOW))));
        }
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            long spent = 0;
            for (Future<Long> each : threads.invokeAll(turns)) {
                spent += each.get();
            }
            return spent;
        } finally {
            threads.shutdownNow();
        }
    }

    private static Outcome tell(LoyaltyEngine engine, Command command) {
        while (true) {
            try {
                return engine.record(command);
            } catch (BusyException others) {
                Thread.onSpinWait();
            }
        }
    }

    /** What it spent now: a replay was spent before, here or by the other. */
    private static long spent(Outcome outcome) {
        return outcome.isReplay() ? 0 : spent(outcome.events());
    }

    /** How many points some events spend. */
    static long spent(List<Event> events) {
        long spent = 0;
        for (Event event : events) {
            if (event instanceof UnitsDebited debited) {
                spent += debited.units().steps();
            } else if (event instanceof HoldCaptured captured) {
                spent += captured.units().steps();
            }
        }
        return spent;
    }
}
