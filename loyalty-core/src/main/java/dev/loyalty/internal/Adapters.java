package dev.loyalty.internal;

import dev.loyalty.event.Receiver;
import dev.loyalty.program.ProgramHistory;
import dev.loyalty.spi.GroupAssigner;
import dev.loyalty.spi.LoyaltyListener;
import dev.loyalty.spi.Notifier;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The adapters that are wired here, and the engine itself.
 *
 * @param processes what goes on with processes; null before the engine is made
 * @param groups the group assigner; null if none is
 * @param notifier the notifier; null if none is
 * @param listeners the listeners by name
 */
public record Adapters(
        @Nullable Processes processes,
        @Nullable GroupAssigner groups,
        @Nullable Notifier notifier,
        Map<String, LoyaltyListener> listeners) {

    /** Copies the listeners. */
    public Adapters {
        listeners = Map.copyOf(listeners);
    }

    /**
     * The same with the engine itself.
     *
     * @param known what goes on with processes
     * @return the adapters with it
     */
    public Adapters with(Processes known) {
        return new Adapters(known, groups, notifier, listeners);
    }

    /**
     * One of them: who is told in one go, whatever the ladder.
     *
     * @param kind which port
     * @param name which listener; empty for the others
     */
    public record Post(Receiver.Kind kind, String name) {

        /** The engine itself. */
        static final Post ENGINE = new Post(Receiver.Kind.ENGINE, "");

        static Post of(Receiver receiver) {
            return new Post(receiver.kind(), receiver.kind() == Receiver.Kind.LISTENER ? receiver.name() : "");
        }

        /** For the log, and for names of work. */
        @Override
        public String toString() {
            return switch (kind) {
                case ENGINE -> "the engine";
                case GROUP -> "the group assigner";
                case NOTIFIER -> "the notifier";
                case LISTENER -> "the listener " + name;
            };
        }
    }

    /**
     * Whether deliveries to a receiver can be made here.
     *
     * @param receiver to whom
     * @return whether its adapter is wired
     */
    public boolean reach(Receiver receiver) {
        return switch (receiver.kind()) {
            case ENGINE -> processes != null;
            case GROUP -> groups != null;
            case NOTIFIER -> notifier != null;
            case LISTENER -> listeners.containsKey(receiver.name());
        };
    }

    /** {@return those that are wired, always in the same order, the engine itself first} */
    public List<Post> posts() {
        List<Post> posts = new ArrayList<>();
        if (processes != null) {
            posts.add(Post.ENGINE);
        }
        if (groups != null) {
            posts.add(new Post(Receiver.Kind.GROUP, ""));
        }
        if (notifier != null) {
            posts.add(new Post(Receiver.Kind.NOTIFIER, ""));
        }
        new TreeSet<>(listeners.keySet()).forEach(name -> posts.add(new Post(Receiver.Kind.LISTENER, name)));
        return posts;
    }

    /** To whom one of them delivers: ladders that once were in the program may still have members in their groups. */
    static Set<Receiver> receivers(Post post, ProgramHistory programs) {
        return switch (post.kind()) {
            case ENGINE -> Set.of(Receiver.ENGINE);
            case NOTIFIER -> Set.of(Receiver.NOTIFIER);
            case LISTENER -> Set.of(Receiver.listener(post.name()));
            case GROUP -> {
                Set<Receiver> receivers = new HashSet<>();
                programs.versions()
                        .forEach(version -> version.program().ladders().stream()
                                .map(ladder -> Receiver.groupsOf(ladder.id()))
                                .forEach(receivers::add));
                yield receivers;
            }
        };
    }
}
