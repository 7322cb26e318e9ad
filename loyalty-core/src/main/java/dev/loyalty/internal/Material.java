package dev.loyalty.internal;

import dev.loyalty.event.Delivery;
import dev.loyalty.event.Entry;
import dev.loyalty.event.Receiver;
import dev.loyalty.member.MemberRecord;
import dev.loyalty.member.MemberState;
import dev.loyalty.program.ProgramHistory;
import dev.loyalty.spi.Journal.Place;
import dev.loyalty.spi.MemberStore;
import dev.loyalty.value.MemberId;
import dev.loyalty.value.Profile;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What deliveries are made of: the entries to which they point, the members' states and profiles. For many deliveries each is read at
 * once.
 */
record Material(Map<Place, Entry> entries, Map<MemberId, MemberRecord> records, Map<MemberId, Profile> profiles) {

    /** Who is told by the member's state. */
    private static final Set<Receiver.Kind> STATED = Set.of(Receiver.Kind.GROUP, Receiver.Kind.NOTIFIER);

    static Material of(MemberStore store, Collection<Delivery> deliveries) {
        List<Place> places = deliveries.stream()
                .filter(delivery -> delivery.receiver().kind() != Receiver.Kind.GROUP)
                .map(delivery -> new Place(delivery.stream(), delivery.seq()))
                .distinct()
                .toList();
        List<MemberId> states = members(
                deliveries, delivery -> STATED.contains(delivery.receiver().kind()));
        List<MemberId> profiles =
                members(deliveries, delivery -> delivery.receiver().kind() == Receiver.Kind.NOTIFIER);
        return new Material(
                places.isEmpty() ? Map.of() : store.journal().at(places),
                states.isEmpty() ? Map.of() : store.readAll(states),
                profiles.isEmpty() ? Map.of() : store.texts().profiles(profiles));
    }

    private static List<MemberId> members(Collection<Delivery> deliveries, Predicate<Delivery> which) {
        return deliveries.stream()
                .filter(which)
                .map(Delivery::member)
                .distinct()
                .toList();
    }

    Entry entry(Delivery delivery) {
        Entry entry = entries.get(new Place(delivery.stream(), delivery.seq()));
        if (entry == null) {
            throw new IllegalStateException("there is no entry %s of %s, of which %s is to be told"
                    .formatted(delivery.seq(), delivery.stream().named(), delivery.receiver()));
        }
        return entry;
    }

    MemberState state(MemberId member, ProgramHistory history) {
        MemberRecord record = records.get(member);
        return record == null
                ? MemberState.unknown(member, history.newest().program().currency())
                : record.stateIn(history.newest().program().currency());
    }

    Profile profile(MemberId member) {
        return profiles.getOrDefault(member, Profile.EMPTY);
    }
}
