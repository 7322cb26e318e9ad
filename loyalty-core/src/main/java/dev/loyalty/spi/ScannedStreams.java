package dev.loyalty.spi;

import dev.loyalty.event.Entry;
import dev.loyalty.value.MemberId;
import dev.loyalty.value.Mention;
import dev.loyalty.value.Note;
import dev.loyalty.value.Profile;
import dev.loyalty.value.StreamId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Streams that are few enough to look at all of them: who there is, what happened and what can be erased follow from their contents. A
 * store with many members answers the questions about all of them by indexes of its own, and overrides them one by one.
 */
public interface ScannedStreams extends MemberDirectory, Journal, ErasableTexts {

    /**
     * One stream.
     *
     * @param stream which
     * @return its contents; empty if nothing is known of it
     */
    Optional<StreamContents> contents(StreamId stream);

    /** {@return all streams, in any order} */
    Stream<StreamContents> contents();

    /** {@return for whom what time does has failed} */
    Postponements postponements();

    @Override
    default List<MemberId> page(@Nullable MemberId after, int limit) {
        return contents()
                .flatMap(StreamContents::member)
                .filter(member -> after == null || member.compareTo(after) > 0)
                .sorted()
                .limit(limit)
                .toList();
    }

    @Override
    default List<MemberId> due(Instant now, int programInForce, Set<Slice> without, int limit) {
        return contents()
                .filter(each -> each.isDue(now, programInForce))
                .filter(each -> !without.contains(Slice.of(each.stream())))
                .sorted(Comparator.comparing(StreamContents::nextDue, Comparator.nullsLast(Comparator.naturalOrder())))
                .flatMap(StreamContents::member)
                .filter(member -> !postponements().isPostponed(member, now))
                .limit(limit)
                .toList();
    }

    @Override
    default List<Entry> after(StreamId stream, long after, int limit) {
        return contents(stream).map(StreamContents::entries).stream()
                .flatMap(List::stream)
                .filter(entry -> entry.seq() > after)
                .limit(limit)
                .toList();
    }

    @Override
    default List<Entry> before(StreamId stream, long before, int limit) {
        return contents(stream).map(StreamContents::entries).stream()
                .flatMap(List::stream)
                .filter(entry -> entry.seq() < before)
                .sorted(Comparator.comparing(Entry::seq).reversed())
                .limit(limit)
                .toList();
    }

    @Override
    default List<MemberId> owners(Mention mention) {
        return contents()
                .filter(each -> each.entries().stream()
                        .anyMatch(entry -> entry.mentions().contains(mention)))
                .flatMap(StreamContents::member)
                .sorted()
                .toList();
    }

    @Override
    default List<Mention> shared(Mention.Kind kind, @Nullable Mention after, int limit) {
        Map<Mention, Long> owners = contents()
                .flatMap(each -> each.member()
                        .flatMap(member -> each.entries().stream()
                                .flatMap(entry -> entry.mentions().stream())
                                .filter(mention -> mention.kind().equals(kind))
                                .distinct()))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return owners.keySet().stream()
                .filter(mention -> owners.getOrDefault(mention, 0L) > 1)
                .filter(mention -> after == null || mention.compareTo(after) > 0)
                .sorted()
                .limit(limit)
                .toList();
    }

    @Override
    default Optional<Profile> profile(MemberId member) {
        return contents(member).map(StreamContents::profile);
    }

    @Override
    default Map<Long, Note> notes(MemberId member, long from, long to) {
        Map<Long, Note> notes =
                new TreeMap<>(contents(member).map(StreamContents::notes).orElse(Map.of()));
        notes.keySet().removeIf(seq -> seq < from || seq > to);
        return notes;
    }
}
