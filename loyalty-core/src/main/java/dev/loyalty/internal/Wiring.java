package dev.loyalty.internal;

import dev.loyalty.event.Receiver;
import dev.loyalty.program.LoyaltyProgram;
import java.util.HashSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The receivers that a program declares, against the adapters that are wired in this process.
 *
 * @param program the version that this process brings
 * @param adapters what is wired
 */
public record Wiring(LoyaltyProgram program, Adapters adapters) {

    private static final Logger LOG = LoggerFactory.getLogger(Wiring.class);

    /**
     * Refuses an adapter for which nothing is declared.
     *
     * @param newest the newest version that the store has or will have
     * @throws IllegalStateException if there is one
     */
    public void check(LoyaltyProgram newest) {
        Set<Receiver> declared = declared(newest);
        if (adapters.groups() != null && declared.stream().noneMatch(one -> one.kind() == Receiver.Kind.GROUP)) {
            throw new IllegalStateException("a group assigner is wired, but no tier of program \"" + program.id()
                    + "\" has a group: give one a group");
        }
        if (adapters.notifier() != null && !declared.contains(Receiver.NOTIFIER)) {
            throw new IllegalStateException("a notifier is wired, but program \"" + program.id()
                    + "\" sends no messages: declare them by messages(…)");
        }
        for (String name : adapters.listeners().keySet()) {
            if (!declared.contains(Receiver.listener(name))) {
                throw new IllegalStateException(
                        "listener \"%s\" is wired, but program \"%s\" declares none of that name: declare it by listener(…)"
                                .formatted(name, program.id()));
            }
        }
    }

    /**
     * Tells the log of what is declared and not wired here.
     *
     * @param newest the newest version that the store has
     */
    public void tellOfUnwired(LoyaltyProgram newest) {
        declared(newest).stream()
                .filter(receiver -> !adapters.reach(receiver))
                .forEach(receiver -> LOG.info(
                        "program {} declares {}, which is not wired in this process: its deliveries wait for one in which it is",
                        program.id(),
                        receiver));
    }

    /** The receivers of this version and of the newest. */
    private Set<Receiver> declared(LoyaltyProgram newest) {
        Set<Receiver> declared = new HashSet<>();
        addDeclared(newest, declared);
        addDeclared(program, declared);
        return declared;
    }

    private static void addDeclared(LoyaltyProgram program, Set<Receiver> declared) {
        program.ladders().stream()
                .filter(program::drivesGroups)
                .forEach(ladder -> declared.add(Receiver.groupsOf(ladder.id())));
        if (!program.messages().isEmpty()) {
            declared.add(Receiver.NOTIFIER);
        }
        program.listeners().forEach(listener -> declared.add(Receiver.listener(listener.name())));
    }
}
