package dev.loyalty.examples.shop.demo;

import dev.loyalty.Import;
import dev.loyalty.ImportReport;
import dev.loyalty.examples.shop.club.ClubProgram;
import dev.loyalty.examples.shop.demo.sample.Persona;
import dev.loyalty.examples.shop.demo.sample.SampleDay;
import dev.loyalty.examples.shop.demo.sample.SampleProducts;
import dev.loyalty.examples.shop.demo.sample.SampleYears;
import dev.loyalty.examples.shop.store.Store;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Fills the shop with two years of its own past, day by day, while it is open already. Thread-safe. */
public final class Replay {

    static final String DONE = "sample";
    private static final String REACHED = "sample-day";
    private static final Logger LOG = LoggerFactory.getLogger(Replay.class);

    private final Store store;
    private final DemoClock clock;
    private final Heart heart;
    private final Walk walk;
    private volatile State state = new State(0, 1, false, false);
    private volatile boolean isStopped;

    Replay(Store store, DemoClock clock, Heart heart, Walk walk) {
        this.store = store;
        this.clock = clock;
        this.heart = heart;
        this.walk = walk;
    }

    /**
     * How far it is.
     *
     * @param done how many days are done
     * @param days how many there are
     * @param isOver whether all is there
     * @param hasFailed whether it has stopped before its end
     */
    public record State(int done, int days, boolean isOver, boolean hasFailed) {

        /** {@return how much of it is done; 100 only when it is over} */
        public int percent() {
            return isOver ? 100 : Math.min(99, done * 100 / days);
        }
    }

    /** {@return how far it is} */
    public State state() {
        return state;
    }

    /** The shop's shelves and accounts, which are there at once. */
    static void open(Store store) {
        if (store.catalogue().all().isEmpty()) {
            store.catalogue().add(SampleProducts.ALL);
            store.giftCards().add("LINDE-25", 2500);
            store.giftCards().add("LINDE-100", 10_000);
        }
    }

    /** Nothing is filled in: only the personas have accounts. */
    void leaveEmpty() {
        if (store.notes().find(DONE).isEmpty()) {
            List<Persona> personas = List.of(Persona.values());
            store.customers().add(personas.stream().map(Persona::customer).toList());
            store.notes().put(DONE, "empty");
        }
        state = new State(1, 1, true, false);
    }

    /** Fills in what is missing. Where it was stopped it goes on. */
    void run() {
        try {
            if (store.notes().find(DONE).isEmpty()) {
                fill(SampleYears.make());
            }
            if (!isStopped) {
                clock.putForward(DemoClock.START);
                heart.beat();
                walk.remember();
                store.notes().put(DONE, "filled");
                state = new State(1, 1, true, false);
            }
        } catch (RuntimeException failed) {
            LOG.warn("the sample could not be filled in", failed);
            state = new State(state.done(), state.days(), false, true);
        }
    }

    /** It ends at the next day. */
    void stop() {
        isStopped = true;
    }

    private void fill(SampleYears.Sample sample) {
        if (store.customers().find(Persona.ANNA.customer().id()).isEmpty()) {
            store.customers().add(sample.customers());
        }
        Optional<LocalDate> reached = store.notes().find(REACHED).map(LocalDate::parse);
        int done = 0;
        for (SampleDay day : sample.days()) {
            if (isStopped) {
                return;
            }
            boolean isFiled = reached.isPresent() && !day.day().isAfter(reached.get());
            boolean isDone = reached.isPresent() && day.day().isBefore(reached.get());
            if (!isFiled) {
                store.fileAway(day.orders(), day.returns(), REACHED, day.day().toString());
            }
            if (!isDone) {
                tell(day);
            }
            state = new State(++done, sample.days().size(), false, false);
        }
    }

    // show: replay
    /** The past is told with its own days: whoever moved up or fell then did so on that day. */
    private void tell(SampleDay day) {
        synchronized (heart) {
            clock.putForward(day.day()
                    .plusDays(1)
                    .atStartOfDay(ClubProgram.ZONE)
                    .toInstant()
                    .minusMillis(1));
            ImportReport report = store.engine().recordAll(day.commands().stream(), Import.QUIET.loud());
            report.rejected().forEach(rejected -> LOG.warn("the sample has something wrong: {}", rejected.reason()));
            heart.beat();
        }
    }
    // end
}
