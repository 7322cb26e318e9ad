package dev.loyalty.examples.customstore;

import dev.loyalty.event.Entry;
import dev.loyalty.examples.customstore.Documents.Versioned;
import dev.loyalty.spi.ErasableTexts;
import dev.loyalty.spi.Journal;
import dev.loyalty.spi.MemberDirectory;
import dev.loyalty.spi.Postponements;
import dev.loyalty.spi.Slice;
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
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is asked of the documents. Questions about all members look at all documents; a database would have indexes for them. */
record Reading(Documents<StreamId, StreamDocument> streams, Postponements postponements)
        implements MemberDirectory, Journal, ErasableTexts {

    @Override
    public List<MemberId> page(@Nullable MemberId after, int limit) {
        return members(document -> true)
                .filter(member -> after == null || member.compareTo(after) > 0)
                .sorted()
                .limit(limit)
                .toList();
    }

    @Override
    public List<MemberId> due(Instant now, int programInForce, Set<Slice> without, int limit) {
        Comparator<StreamDocument> longestFirst =
                Comparator.comparing(StreamDocument::nextDue, Comparator.nullsLast(Comparator.naturalOrder()));
        return streams.scan().stream()
                .filter(document -> document.isDue(now, programInForce))
                .filter(document -> !without.contains(Slice.of(document.stream())))
                .sorted(longestFirst)
                .flatMap(StreamDocument::member)
                .filter(member -> !postponements.isPostponed(member, now))
                .limit(limit)
                .toList();
    }

    @Override
    public List<Entry> after(StreamId stream, long after, int limit) {
        return entries(stream).filter(entry -> entry.seq() > after).limit(limit).toList();
    }

    @Override
    public List<Entry> before(StreamId stream, long before, int limit) {
        return entries(stream)
                .filter(entry -> entry.seq() < before)
                .sorted(Comparator.comparing(Entry::seq).reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public List<MemberId> owners(Mention mention) {
        return members(document -> document.entries().stream()
                        .anyMatch(entry -> entry.mentions().contains(mention)))
                .sorted()
                .toList();
    }

    @Override
    public List<Mention> shared(Mention.Kind kind, @Nullable Mention after, int limit) {
        Map<Mention, Long> owners = streams.scan().stream()
                .filter(document -> document.member().findAny().isPresent())
                .flatMap(document -> document.entries().stream()
                        .flatMap(entry -> entry.mentions().stream())
                        .filter(mention -> mention.kind().equals(kind))
                        .distinct())
                .collect(Collectors.groupingBy(mention -> mention, Collectors.counting()));
        return owners.entrySet().stream()
                .filter(each -> each.getValue() > 1)
                .map(Map.Entry::getKey)
                .filter(mention -> after == null || mention.compareTo(after) > 0)
                .sorted()
                .limit(limit)
                .toList();
    }

    @Override
    public Optional<Profile> profile(MemberId member) {
        return streams.read(member).map(read -> read.document().profile());
    }

    @Override
    public Map<Long, Note> notes(MemberId member, long from, long to) {
        Map<Long, Note> notes = new TreeMap<>();
        streams.read(member).ifPresent(read -> notes.putAll(read.document().notes()));
        notes.keySet().removeIf(seq -> seq < from || seq > to);
        return notes;
    }

    private Stream<MemberId> members(Predicate<StreamDocument> which) {
        return streams.scan().stream().filter(which).flatMap(StreamDocument::member);
    }

    private Stream<Entry> entries(StreamId stream) {
        return streams.read(stream).map(Versioned::document).stream().flatMap(found -> found.entries().stream());
    }
}
