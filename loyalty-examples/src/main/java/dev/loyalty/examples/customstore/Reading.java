package dev.loyalty.examples.customstore;

import dev.loyalty.event.Entry;
import dev.loyalty.event.Ref;
import dev.loyalty.examples.customstore.Documents.Versioned;
import dev.loyalty.spi.ErasableTexts;
import dev.loyalty.spi.Journal;
import dev.loyalty.spi.MemberDirectory;
import dev.loyalty.spi.Slice;
import dev.loyalty.value.MemberId;
import dev.loyalty.value.Note;
import dev.loyalty.value.Profile;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
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
record Reading(Documents<MemberId, MemberDocument> members) implements MemberDirectory, Journal, ErasableTexts {

    private static final Comparator<String> BY_CODE_POINT =
            (a, b) -> Arrays.compare(a.codePoints().toArray(), b.codePoints().toArray());

    @Override
    public List<MemberId> page(@Nullable MemberId after, int limit) {
        return ids(document -> after == null || document.member().compareTo(after) > 0)
                .sorted()
                .limit(limit)
                .toList();
    }

    @Override
    public List<MemberId> due(Instant now, int programInForce, Set<Slice> without, int limit) {
        Comparator<MemberDocument> longestFirst =
                Comparator.comparing(MemberDocument::nextDue, Comparator.nullsLast(Comparator.naturalOrder()));
        return members.scan().stream()
                .filter(document -> document.isDue(now, programInForce))
                .filter(document -> !without.contains(Slice.of(document.member())))
                .sorted(longestFirst)
                .map(MemberDocument::member)
                .limit(limit)
                .toList();
    }

    @Override
    public List<Entry> after(MemberId member, long after, int limit) {
        return entries(member).filter(entry -> entry.seq() > after).limit(limit).toList();
    }

    @Override
    public List<Entry> before(MemberId member, long before, int limit) {
        return entries(member)
                .filter(entry -> entry.seq() < before)
                .sorted(Comparator.comparing(Entry::seq).reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public List<MemberId> owners(Ref.Kind kind, String id) {
        return ids(document -> document.entries().stream()
                        .anyMatch(entry -> entry.carries(Ref.of(document.member(), kind, id))))
                .sorted()
                .toList();
    }

    @Override
    public List<String> shared(Ref.Kind kind, String after, int limit) {
        Map<String, Long> owners = members.scan().stream()
                .flatMap(document -> document.entries().stream()
                        .flatMap(entry -> entry.refs(document.member()).stream())
                        .filter(ref -> ref.kind() == kind)
                        .map(Ref::id)
                        .distinct())
                .collect(Collectors.groupingBy(id -> id, () -> new TreeMap<>(BY_CODE_POINT), Collectors.counting()));
        List<String> shared = new ArrayList<>();
        owners.forEach((id, count) -> {
            if (count > 1 && BY_CODE_POINT.compare(id, after) > 0) {
                shared.add(id);
            }
        });
        return shared.stream().limit(limit).toList();
    }

    @Override
    public Optional<Profile> profile(MemberId member) {
        return members.read(member).map(read -> read.document().profile());
    }

    @Override
    public Map<Long, Note> notes(MemberId member, long from, long to) {
        Map<Long, Note> notes = new TreeMap<>();
        members.read(member).ifPresent(read -> notes.putAll(read.document().notes()));
        notes.keySet().removeIf(seq -> seq < from || seq > to);
        return notes;
    }

    private Stream<MemberId> ids(Predicate<MemberDocument> which) {
        return members.scan().stream().filter(which).map(MemberDocument::member);
    }

    private Stream<Entry> entries(MemberId member) {
        return members.read(member).map(Versioned::document).stream().flatMap(found -> found.entries().stream());
    }
}
