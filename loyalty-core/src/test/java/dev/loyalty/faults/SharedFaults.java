package dev.loyalty.faults;

import dev.loyalty.event.Entry;
import dev.loyalty.event.Receiver;
import dev.loyalty.event.Ref;
import dev.loyalty.member.Decision;
import dev.loyalty.member.StreamRecord;
import dev.loyalty.spi.DeliveryQueue;
import dev.loyalty.spi.Journal;
import dev.loyalty.spi.MemberDirectory;
import dev.loyalty.spi.MemberStore;
import dev.loyalty.spi.QueuedDelivery;
import dev.loyalty.spi.Result;
import dev.loyalty.spi.Step;
import dev.loyalty.value.MemberId;
import dev.loyalty.value.Mention;
import dev.loyalty.value.SharedId;
import dev.loyalty.value.StreamId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Faults of a store in things that members share. */
final class SharedFaults {

    private SharedFaults() {}

    static Map<String, UnaryOperator<MemberStore>> all() {
        Map<String, UnaryOperator<MemberStore>> faults = new LinkedHashMap<>();
        faults.put("nothing is written of a thing", SharedFaults::notWriting);
        faults.put("a thing has no facts", right -> seeing(right, SharedFaults::withoutFacts));
        faults.put("a decision about a thing sees what was there at first", SharedFaults::seeingTheFirst);
        faults.put("a read of a thing finds no facts", SharedFaults::readingWithoutFacts);
        faults.put("of a thing there is no journal", right -> journal(right, NoJournal::new));
        faults.put("a batch has no place for things", SharedFaults::batchesOfMembers);
        faults.put("what a thing began is not queued", SharedFaults::notQueueing);
        faults.put("whoever takes is handed what is the engine's", right -> queue(right, Everybody::new));
        faults.put("the engine is handed nothing", right -> queue(right, NotTheEngine::new));
        faults.put("the directory stumbles over things", SharedFaults::stumbling);
        faults.put("what a thing's journal mentions counts as a member's", SharedFaults::countingThings);
        faults.put("all things of a kind are one", SharedFaults::oneThing);
        return faults;
    }

    private static boolean isThing(StreamId stream) {
        return stream.fold(member -> false, thing -> true);
    }

    private static MemberStore notWriting(MemberStore right) {
        return new Delegate(right) {
            @Override
            <A> Decision<A> decided(StreamRecord record, Decision<A> decision) {
                return isThing(record.stream()) && decision instanceof Decision.Commit<A> commit
                        ? new Decision.Keep<>(commit.answer())
                        : decision;
            }
        };
    }

    private static MemberStore seeing(MemberStore right, UnaryOperator<StreamRecord> fault) {
        return new Delegate(right) {
            @Override
            StreamRecord seen(StreamRecord record) {
                return isThing(record.stream()) ? fault.apply(record) : record;
            }
        };
    }

    private static StreamRecord withoutFacts(StreamRecord record) {
        Map<Ref, List<Entry>> nothing = new HashMap<>();
        record.found().keySet().forEach(ref -> nothing.put(ref, List.of()));
        return StreamRecord.of(record.stream(), record.state(), record.newestProgram(), nothing);
    }

    private static MemberStore seeingTheFirst(MemberStore right) {
        Map<StreamId, StreamRecord> first = new ConcurrentHashMap<>();
        return seeing(right, record -> {
            if (record.version() == 0) {
                return record;
            }
            StreamRecord before = first.computeIfAbsent(record.stream(), unseen -> record);
            return StreamRecord.of(record.stream(), before.state(), record.newestProgram(), record.found());
        });
    }

    private static MemberStore readingWithoutFacts(MemberStore right) {
        return new Delegate(right) {
            @Override
            public StreamRecord read(StreamId stream, Set<Ref> facts) {
                StreamRecord record = super.read(stream, facts);
                return isThing(stream) ? withoutFacts(record) : record;
            }
        };
    }

    private static MemberStore batchesOfMembers(MemberStore right) {
        return new Delegate(right) {
            @Override
            public <A> List<Result<A>> updateAll(List<Step<A>> steps) {
                List<Result<A>> results = new ArrayList<>();
                for (Step<A> step : steps) {
                    results.addAll(
                            isThing(step.stream())
                                    ? List.of(new Result.Failed<A>(new IllegalStateException("no member")))
                                    : super.updateAll(List.of(step)));
                }
                return results;
            }
        };
    }

    private static MemberStore notQueueing(MemberStore right) {
        return new Delegate(right) {
            @Override
            <A> Decision.Commit<A> committed(StreamRecord record, Decision.Commit<A> commit) {
                return isThing(record.stream())
                        ? new Decision.Commit<>(
                                commit.next(),
                                commit.entries(),
                                List.of(),
                                commit.texts(),
                                commit.nextDue(),
                                commit.queuedAt(),
                                commit.answer())
                        : commit;
            }
        };
    }

    private static MemberStore stumbling(MemberStore right) {
        Set<SharedId> things = ConcurrentHashMap.newKeySet();
        return new Delegate(right) {
            @Override
            <A> Decision.Commit<A> committed(StreamRecord record, Decision.Commit<A> commit) {
                record.stream().fold(member -> true, things::add);
                return commit;
            }

            @Override
            public MemberDirectory directory() {
                return new DirectoryDelegate(right.directory()) {
                    @Override
                    public List<MemberId> page(@Nullable MemberId after, int limit) {
                        things.forEach(thing -> MemberId.of(thing.value()));
                        return super.page(after, limit);
                    }
                };
            }
        };
    }

    private static MemberStore countingThings(MemberStore right) {
        Set<Mention> mentioned = ConcurrentHashMap.newKeySet();
        return new Delegate(right) {
            @Override
            <A> Decision.Commit<A> committed(StreamRecord record, Decision.Commit<A> commit) {
                if (isThing(record.stream())) {
                    commit.entries().forEach(entry -> mentioned.addAll(entry.mentions()));
                }
                return commit;
            }

            @Override
            public Journal journal() {
                return new JournalDelegate(right.journal()) {
                    @Override
                    public List<Mention> shared(Mention.Kind kind, @Nullable Mention after, int limit) {
                        Set<Mention> all = new TreeSet<>(super.shared(kind, after, limit));
                        mentioned.stream()
                                .filter(mention -> mention.kind().equals(kind))
                                .forEach(all::add);
                        return List.copyOf(all);
                    }
                };
            }
        };
    }

    private static MemberStore oneThing(MemberStore right) {
        return new Delegate(right) {
            @Override
            public StreamRecord read(StreamId stream, Set<Ref> facts) {
                StreamId only = isThing(stream) ? SharedId.stock("mugs") : stream;
                return super.read(only, facts);
            }
        };
    }

    private static MemberStore journal(MemberStore right, Function<Journal, Journal> fault) {
        Journal journal = fault.apply(right.journal());
        return new Delegate(right) {
            @Override
            public Journal journal() {
                return journal;
            }
        };
    }

    private static MemberStore queue(MemberStore right, Function<DeliveryQueue, DeliveryQueue> fault) {
        DeliveryQueue queue = fault.apply(right.deliveries());
        return new Delegate(right) {
            @Override
            public DeliveryQueue deliveries() {
                return queue;
            }
        };
    }

    private static final class NoJournal extends JournalDelegate {
        NoJournal(Journal right) {
            super(right);
        }

        @Override
        public List<Entry> after(StreamId stream, long after, int limit) {
            return isThing(stream) ? List.of() : super.after(stream, after, limit);
        }
    }

    private static final class Everybody extends QueueDelegate {
        Everybody(DeliveryQueue right) {
            super(right);
        }

        @Override
        public List<QueuedDelivery> take(
                String worker, Set<Receiver> receivers, Instant now, Duration lease, int limit) {
            Set<Receiver> all = new HashSet<>(receivers);
            all.add(Receiver.ENGINE);
            return super.take(worker, all, now, lease, limit);
        }
    }

    private static final class NotTheEngine extends QueueDelegate {
        NotTheEngine(DeliveryQueue right) {
            super(right);
        }

        @Override
        public List<QueuedDelivery> take(
                String worker, Set<Receiver> receivers, Instant now, Duration lease, int limit) {
            Set<Receiver> others = new HashSet<>(receivers);
            others.remove(Receiver.ENGINE);
            return others.isEmpty() ? List.of() : super.take(worker, others, now, lease, limit);
        }
    }
}
