package dev.loyalty.internal;

import dev.loyalty.command.BusyException;
import dev.loyalty.command.Command;
import dev.loyalty.command.LoyaltyException;
import dev.loyalty.command.Outcome;
import dev.loyalty.command.OutcomeUnknownException;
import dev.loyalty.command.StoreUnusableException;
import dev.loyalty.event.Entry;
import dev.loyalty.event.Ref;
import dev.loyalty.member.Decision;
import dev.loyalty.member.MemberRecord;
import dev.loyalty.program.ProgramHistory;
import dev.loyalty.rules.Rules;
import dev.loyalty.rules.decision.ProcessStep;
import dev.loyalty.rules.journal.Request;
import dev.loyalty.spi.ExchangeRates;
import dev.loyalty.spi.MemberStore;
import dev.loyalty.spi.Result;
import dev.loyalty.spi.Step;
import dev.loyalty.spi.StoreException;
import dev.loyalty.value.MemberId;
import dev.loyalty.value.Time;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The one door through which everything is written: fetches what a decision needs, and asks the store to decide. Thread-safe. */
public final class CommandGateway {

    /** A way to run many steps. */
    private interface Updates<A> {
        List<Result<A>> all(List<Step<A>> steps);
    }

    private final MemberStore store;
    private final Programs programs;
    private final InstantSource clock;
    private final Rates rates;
    private final Unstarted unstarted;

    /**
     * Makes a gateway.
     *
     * @param store where it leads
     * @param programs the versions of the program
     * @param clock the engine's clock
     * @param rates the exchange rates; null if there are none
     * @param unstarted hears of what is queued
     */
    public CommandGateway(
            MemberStore store,
            Programs programs,
            InstantSource clock,
            @Nullable ExchangeRates rates,
            Unstarted unstarted) {
        this.store = store;
        this.programs = programs;
        this.clock = clock;
        this.rates = new Rates(rates);
        this.unstarted = unstarted;
    }

    /** {@return what the engine's clock says, to the microsecond} */
    public Instant now() {
        return Time.kept(clock.instant(), "the engine's clock");
    }

    /**
     * Records a command.
     *
     * @param command the command
     * @return what became of it
     */
    public Outcome record(Command command) {
        Instant now = now();
        try {
            Outcome outcome = update(guarded(() -> step(command, now)));
            CommandLog.answered(command, outcome);
            return outcome;
        } catch (RuntimeException failed) {
            CommandLog.failed(command, failed);
            throw failed;
        }
    }

    /**
     * The step of a command, with a look before at whom else it concerns.
     *
     * @param command the command
     * @param now what the clock says
     * @return the step
     */
    Step<Outcome> step(Command command, Instant now) {
        Request request = Request.of(command, now, now, rates.of(command, programs.history()), rates.areKnown(), false);
        MemberId other = command.counterpart();
        if (other == null) {
            return step(request);
        }
        Currency currency = programs.history().newest().program().currency();
        return step(request.beside(store.read(other, Set.of()).stateIn(currency)));
    }

    private Step<Outcome> step(Request request) {
        return step(request.member(), request.facts(), (record, history) -> Rules.decide(record, history, request));
    }

    /**
     * The step of a command, for a batch.
     *
     * @param command the command
     * @param asOf as of when it is judged
     * @param now what the clock says
     * @param quiet whether no message and no group assignment is queued
     * @return the step
     */
    Step<Outcome> step(Command command, Instant asOf, Instant now, boolean quiet) {
        return step(Request.of(command, asOf, now, rates.of(command, programs.history()), rates.areKnown(), quiet));
    }

    /**
     * Takes a step of a process, unless it was taken before.
     *
     * @param in the store in which it is done
     * @param what the step
     * @return the entry that it left
     */
    Entry take(MemberStore in, ProcessStep what) {
        return update(in, step(what.member(), what.facts(), (record, history) -> Rules.decide(record, history, what)));
    }

    /**
     * Does what time alone has done to members, many at once, and waits for nobody.
     *
     * @param members whose
     * @return for each how many entries time made; a failure that says that nothing happened for those whom somebody else has
     */
    public List<Result<Integer>> passAll(List<MemberId> members) {
        Instant now = now();
        List<Step<Integer>> steps = members.stream()
                .<Step<Integer>>map(
                        member -> step(member, Set.of(), (record, history) -> Rules.pass(record, history, now, false)))
                .toList();
        return updateAll(steps, store::tryAll);
    }

    /**
     * The step that ends a quiet import for a member.
     *
     * @param member whose
     * @param now what the clock says
     * @return the step; answers how many group assignments are wished
     */
    Step<Integer> endImport(MemberId member, Instant now) {
        return step(member, Set.of(), (record, history) -> Rules.endImport(record, history, now));
    }

    /**
     * A step on the versions of the program as known here; it fails with {@link NewerProgram} if there are others.
     *
     * @param member whose
     * @param facts what it needs to know
     * @param decide the decision
     * @param <A> its answer
     * @return the step
     */
    <A> Step<A> step(MemberId member, Set<Ref> facts, BiFunction<MemberRecord, ProgramHistory, Decision<A>> decide) {
        return Step.of(member, facts, record -> {
            ProgramHistory history = programs.history();
            if (record.newestProgram() > history.newest().number()) {
                throw new NewerProgram(record.newestProgram());
            }
            Decision<A> decision = Sound.checked(record.state(), history, () -> decide.apply(record, history));
            if (decision instanceof Decision.Commit<A> commit) {
                unstarted.queueing(commit.deliveries());
            }
            return decision;
        });
    }

    /**
     * Runs a step, again after a refresh if the program has a newer version.
     *
     * @param step the step
     * @param <A> its answer
     * @return the answer
     */
    <A> A update(Step<A> step) {
        return update(store, step);
    }

    private <A> A update(MemberStore in, Step<A> step) {
        while (true) {
            try {
                A answer = in.update(step);
                unstarted.look(clock);
                return answer;
            } catch (NewerProgram published) {
                refreshTo(published.number());
            } catch (StoreException failed) {
                throw inOurWords(failed);
            }
        }
    }

    private void refreshTo(int number) {
        try {
            programs.refreshTo(number);
        } catch (StoreException failed) {
            throw inOurWords(failed);
        }
    }

    /**
     * Runs a batch of steps, those again after a refresh for which the program has a newer version.
     *
     * @param steps the steps
     * @param <A> their answers
     * @return what became of each
     */
    <A> List<Result<A>> updateAll(List<Step<A>> steps) {
        return updateAll(steps, store::updateAll);
    }

    private <A> List<Result<A>> updateAll(List<Step<A>> steps, Updates<A> how) {
        return guarded(() -> {
            List<Result<A>> results = new ArrayList<>(how.all(steps));
            List<Integer> outdated = outdated(results);
            while (!outdated.isEmpty()) {
                List<Result<A>> again =
                        how.all(outdated.stream().map(steps::get).toList());
                for (int i = 0; i < again.size(); i++) {
                    results.set(outdated.get(i), again.get(i));
                }
                outdated = outdated(results);
            }
            unstarted.look(clock);
            return results;
        });
    }

    /** The places of the steps that met a newer version of the program, after a refresh. */
    private <A> List<Integer> outdated(List<Result<A>> results) {
        List<Integer> places = new ArrayList<>();
        int newest = 0;
        for (int place = 0; place < results.size(); place++) {
            if (results.get(place) instanceof Result.Failed<A> failed
                    && failed.failure() instanceof NewerProgram published) {
                places.add(place);
                newest = Math.max(newest, published.number());
            }
        }
        if (newest > programs.history().newest().number()) {
            programs.refreshTo(newest);
        }
        return places;
    }

    /**
     * Says in the engine's words how a store failed.
     *
     * @param call what is asked of the store
     * @param <T> its answer
     * @return the answer
     * @throws LoyaltyException if the store failed
     */
    public static <T> T guarded(Supplier<T> call) {
        try {
            return call.get();
        } catch (StoreException failed) {
            throw inOurWords(failed);
        }
    }

    /**
     * Says in the engine's words how a store failed.
     *
     * @param failed how
     * @return the exception
     */
    static LoyaltyException inOurWords(StoreException failed) {
        String message = String.valueOf(failed.getMessage());
        return switch (failed.effect()) {
            case NOTHING_HAPPENED -> new BusyException(message, failed);
            case IMPOSSIBLE -> new StoreUnusableException(message, failed);
            case UNKNOWN -> new OutcomeUnknownException(message, failed);
        };
    }
}
