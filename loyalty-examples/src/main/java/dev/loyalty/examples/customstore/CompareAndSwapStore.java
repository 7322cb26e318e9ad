package dev.loyalty.examples.customstore;

import dev.loyalty.event.Ref;
import dev.loyalty.examples.customstore.Documents.Versioned;
import dev.loyalty.member.Decision;
import dev.loyalty.member.Decision.Commit;
import dev.loyalty.member.Decision.Keep;
import dev.loyalty.member.Decision.More;
import dev.loyalty.member.StreamRecord;
import dev.loyalty.program.ProgramHistory.Version;
import dev.loyalty.spi.DeliveryQueue;
import dev.loyalty.spi.ErasableTexts;
import dev.loyalty.spi.Journal;
import dev.loyalty.spi.LaneQueue;
import dev.loyalty.spi.MemberDirectory;
import dev.loyalty.spi.MemberStore;
import dev.loyalty.spi.Postponements;
import dev.loyalty.spi.ProgramRegistry;
import dev.loyalty.spi.Step;
import dev.loyalty.spi.StoreFactory;
import dev.loyalty.spi.StreamContents;
import dev.loyalty.value.ProgramId;
import dev.loyalty.value.StreamId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A store without locks and transactions. A step reads the document of its member, or of a thing that members share, decides, and swaps the
 * document for the next one; if somebody else was faster, it decides again, on what they wrote.
 */
public final class CompareAndSwapStore implements StoreFactory {

    private static final String ALL_VERSIONS = "versions";

    private final Map<ProgramId, MemberStore> programs = new ConcurrentHashMap<>();

    @Override
    public MemberStore open(ProgramId program) {
        return programs.computeIfAbsent(program, unseen -> {
            Documents<StreamId, StreamDocument> streams = Documents.inMemory();
            return new OfProgram(
                    streams,
                    Documents.inMemory(),
                    new Leases(Documents.inMemory()),
                    Postponements.inMemory(),
                    new LaneQueue(new Lanes(streams)));
        });
    }

    /** One program: a document for each member and shared thing, one with all versions of the program, and one for each slice. */
    private record OfProgram(
            Documents<StreamId, StreamDocument> streams,
            Documents<String, List<Version>> published,
            Leases leases,
            Postponements postponements,
            DeliveryQueue deliveries)
            implements MemberStore, ProgramRegistry {

        @Override
        public <A> A update(Step<A> step) {
            Set<Ref> facts = step.facts();
            while (true) {
                Optional<Versioned<StreamDocument>> read = streams.read(step.stream());
                StreamDocument before = read.map(Versioned::document).orElseGet(() -> StreamDocument.of(step.stream()));
                Decision<A> decision = step.decide().apply(before.contents().record(newest(), facts));
                if (decision instanceof Keep<A> keep) {
                    return keep.answer();
                }
                if (decision instanceof More<A> more) {
                    facts = more.beside(facts);
                } else if (decision instanceof Commit<A> commit
                        && streams.compareAndSwap(
                                step.stream(), read.map(Versioned::version).orElse(0L), before.after(commit))) {
                    if (commit.texts().erased()) {
                        postponements.clear(before.contents().member().toList());
                    }
                    return commit.answer();
                }
            }
        }

        @Override
        public StreamRecord read(StreamId stream, Set<Ref> facts) {
            return scanned()
                    .contents(stream)
                    .orElseGet(() -> StreamContents.of(stream))
                    .record(newest(), facts);
        }

        @Override
        public MemberDirectory directory() {
            return scanned();
        }

        @Override
        public Journal journal() {
            return scanned();
        }

        @Override
        public ProgramRegistry programs() {
            return this;
        }

        @Override
        public ErasableTexts texts() {
            return scanned();
        }

        @Override
        public List<Version> versions() {
            return published.read(ALL_VERSIONS).map(Versioned::document).orElse(List.of());
        }

        @Override
        public boolean publish(Version version) {
            while (version.number() > newest()) {
                Optional<Versioned<List<Version>>> read = published.read(ALL_VERSIONS);
                List<Version> all =
                        new ArrayList<>(read.map(Versioned::document).orElse(List.of()));
                all.add(version);
                boolean rises = all.size() < 2 || all.get(all.size() - 2).number() < version.number();
                if (rises
                        && published.compareAndSwap(
                                ALL_VERSIONS, read.map(Versioned::version).orElse(0L), List.copyOf(all))) {
                    return true;
                }
            }
            return false;
        }

        private Scanned scanned() {
            return new Scanned(streams, postponements);
        }

        private int newest() {
            List<Version> all = versions();
            return all.isEmpty() ? 0 : all.get(all.size() - 1).number();
        }
    }
}
