package dev.loyalty.faults;

import dev.loyalty.event.Entry;
import dev.loyalty.event.Ref;
import dev.loyalty.member.StreamRecord;
import dev.loyalty.spi.Journal;
import dev.loyalty.spi.MemberStore;
import dev.loyalty.value.MemberId;
import dev.loyalty.value.Mention;
import dev.loyalty.value.StreamId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Faults of a store in what it finds by references of kinds that it was not told of. */
final class MentionFaults {

    private MentionFaults() {}

    static Map<String, UnaryOperator<MemberStore>> all() {
        Map<String, UnaryOperator<MemberStore>> faults = new LinkedHashMap<>();
        faults.put("what is of no known kind is not found", right -> finding(right, MentionFaults::isKnown));
        faults.put(
                "kinds are not kept",
                right -> finding(right, (ref, entry) -> mentions(entry, ref, MentionFaults::sameBesidesKind)));
        faults.put(
                "scopes are not kept",
                right -> finding(right, (ref, entry) -> mentions(entry, ref, MentionFaults::sameBesidesScope)));
        faults.put(
                "capitals are not kept",
                right -> finding(right, (ref, entry) -> mentions(entry, ref, MentionFaults::sameInSmallLetters)));
        faults.put(
                "an entry is found by the first thing alone that it mentions",
                right -> finding(right, (ref, entry) -> isFirst(entry, ref)));
        faults.put("a read finds nothing of a further kind", MentionFaults::readWithoutThings);
        faults.put("owners of things are not told", right -> journal(right, false, true));
        faults.put("shared things are not told", right -> journal(right, true, false));
        return faults;
    }

    private static boolean isKnown(Ref ref, Entry entry) {
        return isOfOld(ref.mention()) && entry.carries(ref);
    }

    private static boolean isOfOld(Mention mention) {
        return mention.kind().equals(Mention.Kind.ORDER) || mention.kind().equals(Mention.Kind.COMMAND);
    }

    private static boolean mentions(Entry entry, Ref ref, BiPredicate<Mention, Mention> same) {
        return isOfOld(ref.mention())
                ? entry.carries(ref)
                : entry.mentions().stream().anyMatch(mention -> same.test(mention, ref.mention()));
    }

    private static boolean sameBesidesKind(Mention one, Mention other) {
        return one.scope().equals(other.scope()) && one.name().equals(other.name());
    }

    private static boolean sameBesidesScope(Mention one, Mention other) {
        return one.kind().equals(other.kind()) && one.name().equals(other.name());
    }

    private static boolean sameInSmallLetters(Mention one, Mention other) {
        return one.kind().equals(other.kind())
                && one.scope().equalsIgnoreCase(other.scope())
                && one.name().equals(other.name());
    }

    private static boolean isFirst(Entry entry, Ref ref) {
        Mention first = entry.mentions().stream()
                .filter(mention -> !isOfOld(mention))
                .findFirst()
                .orElse(ref.mention());
        return entry.carries(ref) && (isOfOld(ref.mention()) || first.equals(ref.mention()));
    }

    /** What decisions and reads are given, found anew by looking at the whole journal. */
    private static MemberStore finding(MemberStore right, BiPredicate<Ref, Entry> fault) {
        return new Delegate(right) {
            @Override
            StreamRecord seen(StreamRecord record) {
                List<Entry> journal = right.journal().after(record.stream(), 0, Integer.MAX_VALUE);
                Map<Ref, List<Entry>> found = new HashMap<>();
                record.found()
                        .keySet()
                        .forEach(ref -> found.put(
                                ref,
                                journal.stream()
                                        .filter(entry -> fault.test(ref, entry))
                                        .toList()));
                return StreamRecord.of(record.stream(), record.state(), record.newestProgram(), found);
            }
        };
    }

    private static MemberStore readWithoutThings(MemberStore right) {
        return new Delegate(right) {
            @Override
            public StreamRecord read(StreamId stream, Set<Ref> facts) {
                StreamRecord record = super.read(stream, facts);
                Map<Ref, List<Entry>> found = new HashMap<>(record.found());
                found.replaceAll((ref, entries) -> isOfOld(ref.mention()) ? entries : List.of());
                return StreamRecord.of(stream, record.state(), record.newestProgram(), found);
            }
        };
    }

    private static MemberStore journal(MemberStore right, boolean owners, boolean shared) {
        return new Delegate(right) {
            @Override
            public Journal journal() {
                return new JournalDelegate(right.journal()) {
                    @Override
                    public List<MemberId> owners(Mention mention) {
                        return owners || isOfOld(mention) ? super.owners(mention) : List.of();
                    }

                    @Override
                    public List<Mention> shared(Mention.Kind kind, @Nullable Mention after, int limit) {
                        return shared || kind.equals(Mention.Kind.ORDER) ? super.shared(kind, after, limit) : List.of();
                    }
                };
            }
        };
    }
}
