package dev.loyalty.rules.delivery;

import dev.loyalty.event.Announced;
import dev.loyalty.event.Delivery;
import dev.loyalty.event.Enrolled;
import dev.loyalty.event.Entry;
import dev.loyalty.event.Event;
import dev.loyalty.event.ProcessStart;
import dev.loyalty.event.Receiver;
import dev.loyalty.event.TierChanged;
import dev.loyalty.event.UnitsReceived;
import dev.loyalty.member.LadderState;
import dev.loyalty.member.MemberState;
import dev.loyalty.member.Membership;
import dev.loyalty.program.ListenerDeclaration;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.program.MessageKind;
import dev.loyalty.program.ProgramHistory;
import dev.loyalty.program.Tier;
import dev.loyalty.program.TierLadder;
import dev.loyalty.rules.account.HiddenBalances;
import dev.loyalty.value.GroupId;
import dev.loyalty.value.LadderId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who is to be told of what: as the program declares, not as some process happens to be wired. */
public final class Queueing {

    private Queueing() {}

    /**
     * The customer groups that a member should be in because of other ladders: whoever leaves one of them on this ladder stays in it.
     *
     * @param state the member
     * @param program the version of the program in force
     * @param ladder the ladder that does not count
     * @return the groups
     */
    public static Set<GroupId> groupsBeside(MemberState state, LoyaltyProgram program, LadderId ladder) {
        Set<GroupId> groups = new HashSet<>();
        for (TierLadder other : program.ladders()) {
            GroupId group = other.id().equals(ladder) ? null : group(state, program, other.id());
            if (group != null) {
                groups.add(group);
            }
        }
        return groups;
    }

    /**
     * The customer group that a member should be in.
     *
     * @param state the member
     * @param program the version of the program in force
     * @param ladder whose groups
     * @return the held tier's group; null for none: also for who is no member, while frozen, and if the ladder drives no groups
     */
    public static @Nullable GroupId group(MemberState state, LoyaltyProgram program, LadderId ladder) {
        if (state.membership() != Membership.ACTIVE) {
            return null;
        }
        return state.ladder(ladder)
                .map(LadderState::tier)
                .flatMap(tier ->
                        program.findLadder(ladder).filter(program::drivesGroups).flatMap(found -> found.find(tier)))
                .map(Tier::group)
                .orElse(null);
    }

    /**
     * A wish for every ladder that has, or ever had, customer groups.
     *
     * @param state the member
     * @param programs the versions of the program
     * @param index {@link Delivery#ALWAYS} or {@link Delivery#UNLESS_CURRENT}
     * @return the wishes
     */
    public static List<Delivery> wishes(MemberState state, ProgramHistory programs, int index) {
        List<Delivery> wishes = new ArrayList<>();
        for (LadderId ladder : programs.laddersWithGroups()) {
            wishes.add(wish(state, ladder, index));
        }
        return wishes;
    }

    /** What the entries queue. {@code before} is the state before the first, {@code after} the one after the last, as of {@code now}. */
    public static List<Delivery> of(
            MemberState before,
            MemberState after,
            List<Entry> entries,
            ProgramHistory programs,
            Instant now,
            boolean quiet) {
        LoyaltyProgram program = programs.newest().number() == after.program()
                ? programs.newest().program()
                : programs.inForceAt(now);
        boolean moves = !quiet && mayMove(before, after);
        if (!moves && concernNobody(entries, program)) {
            return List.of();
        }
        List<Delivery> deliveries = new ArrayList<>();
        for (Entry entry : entries) {
            if (begins(entry)) {
                deliveries.add(new Delivery(after.id(), Receiver.ENGINE, entry.seq(), 0));
            }
            if (!quiet) {
                addMessages(deliveries, after, entry, program);
            }
            addListeners(deliveries, after, entry, program);
        }
        if (moves) {
            addGroups(deliveries, before, after, entries, programs, program);
        }
        return deliveries;
    }

    /** Whether the group that a member should be in may be another one. */
    @SuppressWarnings("ReferenceEquality")
    private static boolean mayMove(MemberState before, MemberState after) {
        return before.ladders() != after.ladders()
                || before.membership() != after.membership()
                || before.program() != after.program();
    }

    /** Whether nobody is ever told of such events: so it is with nearly every order. */
    private static boolean concernNobody(List<Entry> entries, LoyaltyProgram program) {
        for (int i = 0; i < entries.size(); i++) {
            List<Event> events = entries.get(i).events();
            for (int j = 0; j < events.size(); j++) {
                Event event = events.get(j);
                if (event instanceof ProcessStart
                        || message(event, program, false) != null
                        || isListenedTo(event, program)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean begins(Entry entry) {
        return entry.events().stream().anyMatch(ProcessStart.class::isInstance);
    }

    private static boolean isListenedTo(Event event, LoyaltyProgram program) {
        List<ListenerDeclaration> listeners = program.listeners();
        for (int i = 0; i < listeners.size(); i++) {
            if (listeners.get(i).events().contains(event.kind())) {
                return true;
            }
        }
        return false;
    }

    private static void addMessages(List<Delivery> deliveries, MemberState state, Entry entry, LoyaltyProgram program) {
        if (program.messages().isEmpty() || !state.membership().isMember()) {
            return;
        }
        boolean welcomes = enrols(entry) && program.messages().contains(MessageKind.ENROLLED);
        for (int i = 0; i < entry.events().size(); i++) {
            MessageKind kind = message(entry.events().get(i), program, welcomes);
            if (kind != null && program.messages().contains(kind)) {
                deliveries.add(new Delivery(state.id(), Receiver.NOTIFIER, entry.seq(), i));
            }
        }
    }

    /**
     * Landing above the lowest tier at once is one enrolment message that names that tier, no promotion. Where no enrolment message is
     * sent, it is a promotion. Nothing tells of a balance that members do not see.
     */
    private static @Nullable MessageKind message(Event event, LoyaltyProgram program, boolean welcomes) {
        if (!(event instanceof Announced announced) || HiddenBalances.concern(event, program)) {
            return null;
        }
        if (event instanceof UnitsReceived received && received.lots().isEmpty()) {
            return null;
        }
        return welcomes && event instanceof TierChanged ? null : MessageKinds.of(announced);
    }

    private static void addListeners(
            List<Delivery> deliveries, MemberState state, Entry entry, LoyaltyProgram program) {
        for (ListenerDeclaration listener : program.listeners()) {
            if (entry.events().stream().anyMatch(event -> listener.events().contains(event.kind()))) {
                deliveries.add(new Delivery(state.id(), Receiver.listener(listener.name()), entry.seq(), 0));
            }
        }
    }

    private static void addGroups(
            List<Delivery> deliveries,
            MemberState before,
            MemberState after,
            List<Entry> entries,
            ProgramHistory programs,
            LoyaltyProgram program) {
        boolean enrols = entries.stream().anyMatch(entry -> enrols(entry));
        for (LadderId ladder : programs.laddersWithGroups()) {
            GroupId now = group(after, program, ladder);
            GroupId then = before.program() == 0 ? null : group(before, programs.version(before.program()), ladder);
            if (enrols || !Objects.equals(now, then)) {
                deliveries.add(wish(after, ladder, Delivery.ALWAYS));
            }
        }
    }

    private static boolean enrols(Entry entry) {
        for (Event event : entry.events()) {
            if (event instanceof Enrolled) {
                return true;
            }
        }
        return false;
    }

    private static Delivery wish(MemberState state, LadderId ladder, int index) {
        return new Delivery(state.id(), Receiver.groupsOf(ladder), state.version(), index);
    }
}
