package dev.loyalty.rules;

import dev.loyalty.command.Command;
import dev.loyalty.command.ConflictException;
import dev.loyalty.command.Outcome;
import dev.loyalty.command.Refusal;
import dev.loyalty.event.Cause.ByCommand;
import dev.loyalty.event.Cause.ByProcess;
import dev.loyalty.event.Cause.ByTime;
import dev.loyalty.event.CommandKind;
import dev.loyalty.event.Delivery;
import dev.loyalty.event.Digest;
import dev.loyalty.event.Entry;
import dev.loyalty.event.Ref;
import dev.loyalty.member.Decision;
import dev.loyalty.member.MemberRecord;
import dev.loyalty.member.MemberState;
import dev.loyalty.member.Texts;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.program.ProgramHistory;
import dev.loyalty.rules.decision.Bounds;
import dev.loyalty.rules.decision.DecisionContext;
import dev.loyalty.rules.decision.ProcessStep;
import dev.loyalty.rules.decision.Ruling;
import dev.loyalty.rules.delivery.Queueing;
import dev.loyalty.rules.journal.EntryDraft;
import dev.loyalty.rules.journal.Ids;
import dev.loyalty.rules.journal.Request;
import dev.loyalty.rules.tier.Tiers;
import dev.loyalty.rules.time.Advance;
import dev.loyalty.rules.time.Advance.Advanced;
import dev.loyalty.rules.time.Consequence;
import dev.loyalty.rules.time.Consequence.Happening;
import dev.loyalty.rules.time.Consequence.Trigger;
import dev.loyalty.value.CommandId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The way of a command: is it a replay, what has time done since, what follows from it, who is to be told. */
public final class Rules {

    private Rules() {}

    /**
     * Decides about a command.
     *
     * @param record the member, with the command's facts
     * @param programs the versions of the program
     * @param request the command, and what it is judged by
     * @return nothing to write for a replay or a refusal, else the commit
     * @throws ConflictException if another command was recorded under its id
     * @throws IllegalArgumentException if the command does not fit the program
     */
    public static Decision<Outcome> decide(MemberRecord record, ProgramHistory programs, Request request) {
        Command command = request.command();
        LoyaltyProgram any = programs.newest().program();
        Digest digest = command.digest(any.currency());
        MemberState before = record.stateIn(any.currency());
        Instant now = before.notBeforeLast(request.clock());
        LoyaltyProgram program = programs.inForceAt(now);
        Ids ids = Ids.of(request, record, digest, program.sameRevision());
        Entry seen = ids.seen();
        if (seen != null) {
            return new Decision.Keep<>(new Outcome.Applied(command.customer(), seen, List.of(), true));
        }
        Refusal untimely = untimely(command.occurredAt(), request.clock(), program);
        return untimely != null
                ? refused(command, untimely)
                : decideNew(record, before, programs, request, new Identified(digest, ids.id()));
    }

    /** What a command is recorded as; the id is null if it follows from the entry. */
    private record Identified(Digest digest, @Nullable CommandId id) {}

    private static @Nullable Refusal untimely(Instant occurredAt, Instant clock, LoyaltyProgram program) {
        if (occurredAt.isBefore(program.earliest())) {
            return new Refusal.TooLongAgo(occurredAt, program.earliest());
        }
        if (!occurredAt.isAfter(clock)) {
            return null;
        }
        Instant latest = clock.plus(program.futureTolerance());
        return occurredAt.isAfter(latest) ? new Refusal.InTheFuture(occurredAt, latest) : null;
    }

    /** Decides about a command that was not recorded before. In one method with the digest, nothing of this would be inlined. */
    private static Decision<Outcome> decideNew(
            MemberRecord record, MemberState before, ProgramHistory programs, Request request, Identified as) {
        Command command = request.command();
        Instant now = before.notBeforeLast(request.clock());
        Advanced advanced = Advance.to(before, programs, now, request.recordedAt());
        MemberRecord known = advanced.entries().isEmpty() ? record : record.after(advanced.state(), advanced.entries());
        EntryDraft draft = new EntryDraft(advanced.state(), now);
        List<Entry> ofSubject = request.subject() == null ? List.of() : known.found(request.subject());
        Ref besides = command.besides();
        DecisionContext on = new DecisionContext(
                ofSubject,
                besides == null ? List.of() : known.found(besides),
                programs,
                programs.inForceAt(now),
                as.digest(),
                request.rate(),
                request.rates(),
                request.isLateRow(before),
                counterpart(request, programs),
                draft);
        Ruling ruling = command.accept(new Deciding(on));
        if (ruling instanceof Ruling.Repeated repeated) {
            return new Decision.Keep<>(new Outcome.Applied(command.customer(), repeated.entry(), List.of(), true));
        }
        if (ruling instanceof Ruling.Refused refused) {
            return refused(command, refused.refusal());
        }
        Consumer<EntryDraft> judge = ((Ruling.Accepted) ruling).judge();
        Consequence.followAll(draft, new Happening(Trigger.COMMAND, programs, on.program(), judge));
        return commit(before, advanced, on, request, as);
    }

    private static @Nullable MemberState counterpart(Request request, ProgramHistory programs) {
        MemberState other = request.counterpart();
        return other == null
                ? null
                : Advance.to(other, programs, other.notBeforeLast(request.clock()))
                        .state();
    }

    private static Decision<Outcome> commit(
            MemberState before, Advanced advanced, DecisionContext on, Request request, Identified as) {
        Command command = request.command();
        EntryDraft draft = on.draft();
        MemberState next = draft.recorded();
        Refusal tooLarge = Bounds.ofState(command.customer(), before, next);
        if (tooLarge != null) {
            return refused(command, tooLarge);
        }
        CommandId id = as.id() != null ? as.id() : CommandId.ofEntry(draft.seq());
        Entry entry =
                draft.entry(new ByCommand(command.kind(), id, as.digest(), command.occurredAt()), request.recordedAt());
        List<Entry> entries = entries(advanced.entries(), entry);
        return new Decision.Commit<>(
                next,
                entries,
                Queueing.of(before, next, entries, on.programs(), draft.at(), request.quiet()),
                texts(command),
                Advance.wakeUp(next, on.programs(), draft.at()),
                request.recordedAt(),
                new Outcome.Applied(command.customer(), entry, advanced.entries(), false));
    }

    /**
     * Decides about a step of a process.
     *
     * @param record the member in whose journal it is, with the step's facts
     * @param programs the versions of the program
     * @param step the step
     * @return the commit, or nothing to write if the step was done before; answers with its entry
     */
    public static Decision<Entry> decide(MemberRecord record, ProgramHistory programs, ProcessStep step) {
        List<Entry> done = record.found(step.process());
        if (!done.isEmpty()) {
            return new Decision.Keep<>(done.get(0));
        }
        MemberState before = record.stateIn(programs.newest().program().currency());
        Instant now = before.notBeforeLast(step.clock());
        Advanced advanced = Advance.to(before, programs, now, step.clock());
        EntryDraft draft = new EntryDraft(advanced.state(), now);
        LoyaltyProgram program = programs.inForceAt(now);
        List<Entry> ofSubject = step.subject() == null ? List.of() : record.found(step.subject());
        step.decision().accept(DecisionContext.ofProcess(programs, program, ofSubject, draft));
        Consequence.followAll(
                draft, new Happening(Trigger.COMMAND, programs, program, said -> Tiers.judge(said, program, false)));
        MemberState next = draft.recorded();
        Entry entry = draft.entry(new ByProcess(step.source(), step.begun()), step.clock());
        List<Entry> entries = entries(advanced.entries(), entry);
        return new Decision.Commit<>(
                next,
                entries,
                Queueing.of(before, next, entries, programs, now, false),
                Texts.NONE,
                Advance.wakeUp(next, programs, now),
                step.clock(),
                entry);
    }

    /**
     * Decides what time has done.
     *
     * @param record the member
     * @param programs the versions of the program
     * @param clock the engine's clock
     * @param quiet whether no message and no group assignment is queued
     * @return the commit: if nothing was due, it only says when to look again; answers how many entries time made
     */
    public static Decision<Integer> pass(MemberRecord record, ProgramHistory programs, Instant clock, boolean quiet) {
        MemberState before = record.stateIn(programs.newest().program().currency());
        Instant now = before.notBeforeLast(clock);
        Advanced advanced = Advance.to(before, programs, now, clock);
        if (advanced.entries().isEmpty() && record.state() == null) {
            return new Decision.Keep<>(0);
        }
        return new Decision.Commit<>(
                advanced.state(),
                advanced.entries(),
                advanced.entries().isEmpty()
                        ? List.of()
                        : Queueing.of(before, advanced.state(), advanced.entries(), programs, now, quiet),
                Texts.NONE,
                Advance.wakeUp(advanced.state(), programs, now),
                clock,
                advanced.entries().size());
    }

    /**
     * Ends an import for a member: judges once what late rows have left for later, and wishes the group that then is due.
     *
     * @param record the member; nothing is done for somebody whose rows were all refused
     * @param programs the versions of the program
     * @param clock the engine's clock
     * @return the commit; answers how many group assignments are wished
     */
    public static Decision<Integer> endImport(MemberRecord record, ProgramHistory programs, Instant clock) {
        MemberState before = record.state();
        if (before == null) {
            return new Decision.Keep<>(0);
        }
        Instant now = before.notBeforeLast(clock);
        Advanced advanced = Advance.to(before, programs, now, clock);
        EntryDraft draft = new EntryDraft(advanced.state(), now);
        LoyaltyProgram program = programs.inForceAt(now);
        Consequence.followAll(
                draft, new Happening(Trigger.END_OF_IMPORT, programs, program, late -> Tiers.catchUp(late, program)));
        List<Entry> entries = new ArrayList<>(advanced.entries());
        MemberState next = advanced.state();
        if (!draft.isEmpty()) {
            entries.add(draft.entry(new ByTime(now), clock));
            next = draft.recorded();
        }
        List<Delivery> deliveries = new ArrayList<>(Queueing.wishes(next, programs, Delivery.UNLESS_CURRENT));
        if (entries.isEmpty() && deliveries.isEmpty()) {
            return new Decision.Keep<>(0);
        }
        int wishes = deliveries.size();
        if (!entries.isEmpty()) {
            deliveries.addAll(Queueing.of(before, next, entries, programs, now, true));
        }
        return new Decision.Commit<>(
                next, entries, deliveries, Texts.NONE, Advance.wakeUp(next, programs, now), clock, wishes);
    }

    private static Decision<Outcome> refused(Command command, Refusal refusal) {
        return new Decision.Keep<>(new Outcome.Refused(command.customer(), refusal));
    }

    private static List<Entry> entries(List<Entry> timeFirst, Entry entry) {
        if (timeFirst.isEmpty()) {
            return List.of(entry);
        }
        List<Entry> entries = new ArrayList<>(timeFirst);
        entries.add(entry);
        return entries;
    }

    private static Texts texts(Command command) {
        boolean erases = command.kind() == CommandKind.ERASURE;
        return command.note() == null && command.profile() == null && !erases
                ? Texts.NONE
                : new Texts(command.note(), command.profile(), erases);
    }
}
