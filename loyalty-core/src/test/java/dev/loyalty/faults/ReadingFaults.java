package dev.loyalty.faults;

import dev.loyalty.event.Entry;
import dev.loyalty.event.Ref;
import dev.loyalty.member.StreamRecord;
import dev.loyalty.spi.Journal;
import dev.loyalty.spi.MemberDirectory;
import dev.loyalty.spi.MemberStore;
import dev.loyalty.spi.Slice;
import dev.loyalty.value.MemberId;
import dev.loyalty.value.Mention;
import dev.loyalty.value.StreamId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Faults of a store in what is read, and in who works off whom. */
final class ReadingFaults {

    private ReadingFaults() {}

    static Map<String, UnaryOperator<MemberStore>> all() {
        Map<String, UnaryOperator<MemberStore>> faults = new LinkedHashMap<>();
        faults.put("a page of a journal begins with the entry behind which it should", ReadingFaults::inclusive);
        faults.put("backwards, a journal is read forwards", ReadingFaults::forwards);
        faults.put("only the first owner is named", ReadingFaults::oneOwner);
        faults.put("shared orders are not found", ReadingFaults::nothingShared);
        faults.put("a read sees no facts", ReadingFaults::readWithoutFacts);
        faults.put("who is due is told in any order", right -> directory(right, Unordered::new));
        faults.put("who is due is told whatever slices are left out", right -> directory(right, AllSlices::new));
        faults.put("somebody is due before their time", right -> directory(right, Early::new));
        return faults;
    }

    /** A journal that answers otherwise. */
    private interface Read {
        List<Entry> page(Journal right, StreamId stream, long from, int limit);
    }

    private static MemberStore journal(MemberStore right, Read after, Read before, boolean owners, boolean shared) {
        Journal journal = right.journal();
        return new Delegate(right) {
            @Override
            public Journal journal() {
                return new Journal() {
                    @Override
                    public List<Entry> after(StreamId stream, long from, int limit) {
                        return after.page(journal, stream, from, limit);
                    }

                    @Override
                    public List<Entry> before(StreamId stream, long from, int limit) {
                        return before.page(journal, stream, from, limit);
                    }

                    @Override
                    public List<MemberId> owners(Mention mention) {
                        return journal.owners(mention).stream()
                                .limit(owners ? Long.MAX_VALUE : 1)
                                .toList();
                    }

                    @Override
                    public List<Mention> shared(Mention.Kind kind, @Nullable Mention from, int limit) {
                        return shared ? journal.shared(kind, from, limit) : List.of();
                    }
                };
            }
        };
    }

    private static MemberStore inclusive(MemberStore right) {
        return journal(
                right,
                (journal, member, from, limit) -> journal.after(member, from - 1, limit),
                Journal::before,
                true,
                true);
    }

    private static MemberStore forwards(MemberStore right) {
        return journal(
                right,
                Journal::after,
                (journal, member, from, limit) -> {
                    List<Entry> page = new ArrayList<>(journal.before(member, from, limit));
                    Collections.reverse(page);
                    return page;
                },
                true,
                true);
    }

    private static MemberStore oneOwner(MemberStore right) {
        return journal(right, Journal::after, Journal::before, false, true);
    }

    private static MemberStore nothingShared(MemberStore right) {
        return journal(right, Journal::after, Journal::before, true, false);
    }

    private static MemberStore readWithoutFacts(MemberStore right) {
        return new Delegate(right) {
            @Override
            public StreamRecord read(StreamId stream, Set<Ref> facts) {
                StreamRecord record = super.read(stream, facts);
                Map<Ref, List<Entry>> none = new LinkedHashMap<>();
                facts.forEach(ref -> none.put(ref, List.of()));
                return StreamRecord.of(stream, record.state(), record.newestProgram(), none);
            }
        };
    }

    private static MemberStore directory(MemberStore right, Function<MemberDirectory, MemberDirectory> fault) {
        MemberDirectory directory = fault.apply(right.directory());
        return new Delegate(right) {
            @Override
            public MemberDirectory directory() {
                return directory;
            }
        };
    }

    private static final class Unordered extends DirectoryDelegate {
        Unordered(MemberDirectory right) {
            super(right);
        }

        @Override
        public List<MemberId> due(Instant now, int programInForce, Set<Slice> without, int limit) {
            List<MemberId> due = new ArrayList<>(super.due(now, programInForce, without, limit));
            Collections.reverse(due);
            return due;
        }
    }

    private static final class AllSlices extends DirectoryDelegate {
        AllSlices(MemberDirectory right) {
            super(right);
        }

        @Override
        public List<MemberId> due(Instant now, int programInForce, Set<Slice> without, int limit) {
            return super.due(now, programInForce, Set.of(), limit);
        }
    }

    private static final class Early extends DirectoryDelegate {
        Early(MemberDirectory right) {
            super(right);
        }

        @Override
        public List<MemberId> due(Instant now, int programInForce, Set<Slice> without, int limit) {
            return super.due(now.plusSeconds(1), programInForce, without, limit);
        }
    }
}
