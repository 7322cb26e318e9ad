package dev.loyalty.faults;

import dev.loyalty.event.Delivery;
import dev.loyalty.event.Entry;
import dev.loyalty.event.Ref;
import dev.loyalty.member.Decision;
import dev.loyalty.member.Decision.Commit;
import dev.loyalty.member.StreamRecord;
import dev.loyalty.member.Texts;
import dev.loyalty.spi.MemberDirectory;
import dev.loyalty.spi.MemberStore;
import dev.loyalty.spi.Result;
import dev.loyalty.spi.Step;
import dev.loyalty.value.MemberId;
import dev.loyalty.value.StreamId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Faults of a store in what decisions see and what it commits. */
final class CommitFaults {

    private CommitFaults() {}

    static Map<String, UnaryOperator<MemberStore>> all() {
        Map<String, UnaryOperator<MemberStore>> faults = new LinkedHashMap<>();
        faults.put("a state that does not continue is accepted", right -> accepting(right, "must have the state of"));
        faults.put(
                "an entry whose number does not continue is accepted", right -> accepting(right, "must be numbered"));
        faults.put("a batch accepts a state that does not continue", CommitFaults::acceptingInBatches);
        faults.put("the newest entry is not among the facts", right -> seeing(right, CommitFaults::withoutTheNewest));
        faults.put("facts come newest first", right -> seeing(right, CommitFaults::reversed));
        faults.put("facts come twice", right -> seeing(right, CommitFaults::twice));
        faults.put(
                "the newest version of the program is not told", right -> seeing(right, CommitFaults::withoutProgram));
        faults.put("a decision sees a state that is one commit old", CommitFaults::stale);
        faults.put("deliveries are lost", right -> committing(right, CommitFaults::withoutDeliveries));
        faults.put(
                "only the first delivery of a commit is queued", right -> committing(right, CommitFaults::firstOnly));
        faults.put("texts are lost", right -> committing(right, CommitFaults::withoutTexts));
        faults.put("nothing is ever erased", right -> committing(right, CommitFaults::notErased));
        faults.put("notes are lost", right -> committing(right, CommitFaults::withoutNote));
        faults.put("nobody's time comes", right -> committing(right, CommitFaults::neverDue));
        faults.put("an exception of a decision is wrapped", CommitFaults::wrapping);
        faults.put("a failed step ends its batch", CommitFaults::failingTogether);
        faults.put("the steps of a batch are done in reverse", CommitFaults::batchInReverse);
        faults.put("a batch answers in another order", CommitFaults::answeringInReverse);
        faults.put("a refused step writes its member down", CommitFaults::keeping);
        return faults;
    }

    private static MemberStore accepting(MemberStore right, String complaint) {
        return new Delegate(right) {
            @Override
            public <A> A update(Step<A> step) {
                List<A> answers = new ArrayList<>();
                try {
                    return super.update(new Step<>(step.stream(), step.facts(), record -> {
                        Decision<A> decision = step.decide().apply(record);
                        if (decision instanceof Commit<A> commit) {
                            answers.add(commit.answer());
                        }
                        return decision;
                    }));
                } catch (IllegalStateException refused) {
                    if (String.valueOf(refused.getMessage()).contains(complaint)) {
                        return answers.get(answers.size() - 1);
                    }
                    throw refused;
                }
            }
        };
    }

    /** Only where several steps come together. */
    private static MemberStore acceptingInBatches(MemberStore right) {
        return new Delegate(right) {
            @Override
            public <A> List<Result<A>> updateAll(List<Step<A>> steps) {
                List<Result<A>> results = new ArrayList<>();
                MemberStore accepting = accepting(right, "must have the state of");
                for (Step<A> step : steps) {
                    try {
                        results.add(new Result.Done<>(accepting.update(step)));
                    } catch (RuntimeException failed) {
                        results.add(new Result.Failed<>(failed));
                    }
                }
                return results;
            }
        };
    }

    private static MemberStore seeing(MemberStore right, UnaryOperator<StreamRecord> fault) {
        return new Delegate(right) {
            @Override
            StreamRecord seen(StreamRecord record) {
                return fault.apply(record);
            }
        };
    }

    private static StreamRecord found(StreamRecord record, UnaryOperator<List<Entry>> fault) {
        Map<Ref, List<Entry>> found = new HashMap<>();
        record.found().forEach((ref, entries) -> found.put(ref, fault.apply(entries)));
        return StreamRecord.of(record.stream(), record.state(), record.newestProgram(), found);
    }

    private static StreamRecord withoutTheNewest(StreamRecord record) {
        return found(record, entries -> entries.isEmpty() ? entries : entries.subList(0, entries.size() - 1));
    }

    private static StreamRecord reversed(StreamRecord record) {
        return found(record, entries -> {
            List<Entry> reversed = new ArrayList<>(entries);
            Collections.reverse(reversed);
            return reversed;
        });
    }

    private static StreamRecord twice(StreamRecord record) {
        return found(record, entries -> {
            List<Entry> twice = new ArrayList<>(entries);
            twice.addAll(entries);
            return twice;
        });
    }

    private static StreamRecord withoutProgram(StreamRecord record) {
        return StreamRecord.of(record.stream(), record.state(), 0, record.found());
    }

    private static MemberStore stale(MemberStore right) {
        Map<Object, StreamRecord> before = new HashMap<>();
        return new Delegate(right) {
            @Override
            StreamRecord seen(StreamRecord record) {
                StreamRecord older = before.put(record.stream(), record);
                return older == null
                        ? record
                        : StreamRecord.of(record.stream(), older.state(), record.newestProgram(), record.found());
            }
        };
    }

    /** What is done to a commit. */
    private interface Committing {
        <A> Commit<A> apply(Commit<A> commit);
    }

    private static MemberStore committing(MemberStore right, Committing fault) {
        return new Delegate(right) {
            @Override
            <A> Commit<A> committed(StreamRecord record, Commit<A> commit) {
                return fault.apply(commit);
            }
        };
    }

    private static <A> Commit<A> with(Commit<A> commit, List<Delivery> deliveries) {
        return new Commit<>(
                commit.next(),
                commit.entries(),
                deliveries,
                commit.texts(),
                commit.nextDue(),
                commit.queuedAt(),
                commit.answer());
    }

    private static <A> Commit<A> with(Commit<A> commit, Texts texts) {
        return new Commit<>(
                commit.next(),
                commit.entries(),
                commit.deliveries(),
                texts,
                commit.nextDue(),
                commit.queuedAt(),
                commit.answer());
    }

    private static <A> Commit<A> withoutDeliveries(Commit<A> commit) {
        return with(commit, List.of());
    }

    private static <A> Commit<A> withoutTexts(Commit<A> commit) {
        return with(commit, Texts.NONE);
    }

    private static <A> Commit<A> firstOnly(Commit<A> commit) {
        return with(commit, commit.deliveries().stream().limit(1).toList());
    }

    private static <A> Commit<A> notErased(Commit<A> commit) {
        return with(commit, new Texts(commit.texts().note(), commit.texts().profile(), false));
    }

    private static <A> Commit<A> withoutNote(Commit<A> commit) {
        return with(
                commit, new Texts(null, commit.texts().profile(), commit.texts().erased()));
    }

    private static <A> Commit<A> neverDue(Commit<A> commit) {
        return new Commit<>(
                commit.next(),
                commit.entries(),
                commit.deliveries(),
                commit.texts(),
                null,
                commit.queuedAt(),
                commit.answer());
    }

    private static MemberStore wrapping(MemberStore right) {
        return new Delegate(right) {
            @Override
            public <A> A update(Step<A> step) {
                try {
                    return super.update(step);
                } catch (RuntimeException failed) {
                    throw new IllegalStateException(failed);
                }
            }
        };
    }

    private static MemberStore failingTogether(MemberStore right) {
        return new Delegate(right) {
            @Override
            public <A> List<Result<A>> updateAll(List<Step<A>> steps) {
                List<Result<A>> results = new ArrayList<>(super.updateAll(steps));
                boolean failed = false;
                for (int i = 0; i < results.size(); i++) {
                    failed |= results.get(i) instanceof Result.Failed;
                    if (failed) {
                        results.set(i, new Result.Failed<>(new IllegalStateException("the batch has ended")));
                    }
                }
                return results;
            }
        };
    }

    private static MemberStore batchInReverse(MemberStore right) {
        return new Delegate(right) {
            @Override
            public <A> List<Result<A>> updateAll(List<Step<A>> steps) {
                List<Step<A>> reversed = new ArrayList<>(steps);
                Collections.reverse(reversed);
                List<Result<A>> results = new ArrayList<>(super.updateAll(reversed));
                Collections.reverse(results);
                return results;
            }
        };
    }

    private static MemberStore answeringInReverse(MemberStore right) {
        return new Delegate(right) {
            @Override
            public <A> List<Result<A>> updateAll(List<Step<A>> steps) {
                List<Result<A>> results = new ArrayList<>(super.updateAll(steps));
                Collections.reverse(results);
                return results;
            }
        };
    }

    private static MemberStore keeping(MemberStore right) {
        return new Delegate(right) {
            private final List<StreamId> kept = new ArrayList<>();

            @Override
            <A> Decision<A> decided(StreamRecord record, Decision<A> decision) {
                if (decision instanceof Decision.Keep) {
                    kept.add(record.stream());
                }
                return decision;
            }

            @Override
            public MemberDirectory directory() {
                return new DirectoryDelegate(right.directory()) {
                    @Override
                    public List<MemberId> page(@Nullable MemberId after, int limit) {
                        List<MemberId> page = new ArrayList<>(super.page(after, limit));
                        kept.stream()
                                .flatMap(each -> each.fold(Stream::of, thing -> Stream.of()))
                                .filter(member -> !page.contains(member))
                                .forEach(page::add);
                        return page;
                    }
                };
            }
        };
    }
}
