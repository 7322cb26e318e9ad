package dev.loyalty.properties;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.EngineBuilder;
import dev.loyalty.LoyaltyEngine;
import dev.loyalty.command.Command;
import dev.loyalty.command.LoyaltyException;
import dev.loyalty.event.Cause;
import dev.loyalty.event.Entry;
import dev.loyalty.event.Event;
import dev.loyalty.member.LadderView;
import dev.loyalty.member.MemberView;
import dev.loyalty.member.OrderStatement;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.program.ProgramHistory;
import dev.loyalty.properties.Answer.Said;
import dev.loyalty.spi.MemberStore;
import dev.loyalty.spi.StoreFactory;
import dev.loyalty.tck.FixedExchangeRates;
import dev.loyalty.tck.RecordingGroupAssigner;
import dev.loyalty.tck.RecordingListener;
import dev.loyalty.tck.RecordingNotifier;
import dev.loyalty.tck.SettableClock;
import dev.loyalty.testing.AllOrders;
import dev.loyalty.value.CustomerId;
import dev.loyalty.value.MemberId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** An engine with everything around it, in which a story is played. */
final class World {

    static final BigDecimal EUR_FOR_A_USD = new BigDecimal("0.9137");
    private static final int MORE_THAN_ENOUGH = 1000;

    final SettableClock clock = SettableClock.at(Scribe.START);
    final RecordingNotifier notifier = new RecordingNotifier();
    final RecordingGroupAssigner groups = new RecordingGroupAssigner();
    final RecordingListener listener = new RecordingListener();
    final List<Said> said = new ArrayList<>();
    final MemberStore store;
    private final StoreFactory factory;
    private final Club club;
    private LoyaltyEngine engine;

    World(StoreFactory factory, Club club) {
        this.factory = factory;
        this.club = club;
        LoyaltyProgram first = club.version(1, null);
        this.engine = engine(first);
        this.store = factory.open(first.id());
    }

    static World played(StoreFactory factory, Story story) {
        World world = new World(factory, story.club());
        story.deeds().forEach(world::play);
        return world;
    }

    static List<CustomerId> everybody() {
        return IntStream.range(0, Act.CUSTOMERS).mapToObj(Scribe::customer).toList();
    }

    LoyaltyEngine engine() {
        return engine;
    }

    ProgramHistory programs() {
        return engine.programs();
    }

    void play(Deed deed) {
        if (deed instanceof Deed.Say say) {
            said.add(new Said(say.command(), tell(say.command())));
        } else if (deed instanceof Deed.Pass pass) {
            clock.advance(pass.time());
        } else {
            // what was done at this instant was done before the version was there
            clock.advance(Duration.ofMillis(1));
            engine = engine(((Deed.Publish) deed).program());
        }
    }

    /** Says something without remembering it. */
    Answer tell(Command command) {
        try {
            return Answer.of(engine.record(command));
        } catch (LoyaltyException | IllegalArgumentException | ArithmeticException failed) {
            return new Answer.Failed(failed.getClass());
        }
    }

    /** Does everything that is due. */
    void runDue() {
        for (int rounds = 0; engine.runDue(10) > 0; rounds++) {
            assertThat(rounds).as("rounds in which somebody is due").isLessThan(MORE_THAN_ENOUGH);
        }
    }

    /** Delivers everything, also what failed before. */
    void drain() {
        engine.deliveries().drain();
        for (int rounds = 0; engine.health().queued() > 0; rounds++) {
            clock.advance(Duration.ofHours(1));
            engine.deliveries().drain();
            assertThat(rounds).as("rounds of deliveries").isLessThan(MORE_THAN_ENOUGH);
        }
    }

    List<Entry> journal(CustomerId customer) {
        return store.journal().after(MemberId.of(customer), 0, Integer.MAX_VALUE);
    }

    Map<CustomerId, List<Entry>> journals() {
        Map<CustomerId, List<Entry>> journals = new LinkedHashMap<>();
        everybody().forEach(customer -> journals.put(customer, journal(customer)));
        return journals;
    }

    /** What a journal says, whenever it was written. */
    record Fact(long seq, Cause cause, List<Event> events) {
        static Fact of(Entry entry) {
            return new Fact(entry.seq(), entry.cause(), entry.events());
        }
    }

    Map<CustomerId, List<Fact>> facts() {
        Map<CustomerId, List<Fact>> facts = new LinkedHashMap<>();
        journals()
                .forEach((customer, entries) ->
                        facts.put(customer, entries.stream().map(Fact::of).toList()));
        return facts;
    }

    /** Everything that can be asked of somebody, the journal's length and the instant of asking apart. */
    record Standing(
            Object membership,
            Object joinedAt,
            Object spend,
            List<LadderView> ladders,
            Object benefits,
            List<OrderStatement> orders) {}

    Standing standing(CustomerId customer) {
        MemberView view = engine.members().view(customer);
        List<OrderStatement> orders = AllOrders.left(engine, customer).stream()
                .sorted(Comparator.comparing(OrderStatement::order))
                .toList();
        return new Standing(
                view.membership(),
                String.valueOf(view.joinedAt()),
                view.spend(),
                view.ladders(),
                view.benefits(),
                orders);
    }

    Map<CustomerId, Standing> standings() {
        Map<CustomerId, Standing> standings = new LinkedHashMap<>();
        everybody().forEach(customer -> standings.put(customer, standing(customer)));
        return standings;
    }

    private LoyaltyEngine engine(LoyaltyProgram program) {
        EngineBuilder builder = LoyaltyEngine.builder(program)
                .store(factory)
                .clock(clock)
                .groupAssigner(groups)
                .notifier(notifier)
                .listener(Club.LISTENER, listener)
                .retries(20, Duration.ofSeconds(1), Duration.ofMinutes(30));
        if (club == Club.FOREIGN) {
            builder.exchangeRates(new FixedExchangeRates().with("USD", "EUR", EUR_FOR_A_USD.toPlainString()));
        }
        return builder.build();
    }

    Instant now() {
        return clock.instant();
    }
}
