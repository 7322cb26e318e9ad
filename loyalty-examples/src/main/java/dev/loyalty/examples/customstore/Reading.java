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
record Reading(Documents<MemberId, MemberDocument> members, Postponements postponements)
        implements MemberDirectory, Journal, ErasableTexts {

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
                .filter(document -> !isPostponed(document.member(), now))
                .sorted(longestFirst)
                .map(MemberDocument::member)
                .limit(limit)
                .toList();
    }

    private boolean isPostponed(MemberId member, Instant now) {
        return postponements.of(List.of(member)).values().stream()
                .anyMatch(each -> each.until().isAfter(now));
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
    public List<MemberId> owners(Mention mention) {
        return ids(document -> document.entries().stream()
                        .anyMatch(entry -> entry.mentions().contains(mention)))
                .sorted()
                .toList();
    }

    @Override
    public List<Mention> shared(Mention.Kind kind, @Nullable Mention after, int limit) {
        Map<Mention, Long> owners = members.scan().stream()
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
