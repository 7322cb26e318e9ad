package dev.loyalty.tck;

import dev.loyalty.event.Entry;
import dev.loyalty.event.Ref;
import dev.loyalty.member.Decision;
import dev.loyalty.member.Decision.Keep;
import dev.loyalty.member.MemberRecord;
import dev.loyalty.spi.MemberStore;
import dev.loyalty.spi.Step;
import dev.loyalty.spi.StoreFactory;
import dev.loyalty.value.MemberId;
import dev.loyalty.value.OrderKey;
import dev.loyalty.value.ProgramId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

/** One part of the store's contract: a program of its own, and words in which its tests are told. */
abstract class StorePartContract {

    static final MemberId ANNA = MemberId.of("anna");
    static final MemberId BERT = MemberId.of("bert");
    static final MemberId CLEO = MemberId.of("cleo");

    private final MemberStoreContract contract;
    private final ProgramId program = freshProgram();
    private final MemberStore store;

    StorePartContract(MemberStoreContract contract) {
        this.contract = contract;
        this.store = contract.stores().open(program);
    }

    final MemberStore store() {
        return store;
    }

    /** The same data, as another process sees it. */
    final MemberStore otherHandle() {
        return contract.otherHandle().open(program);
    }

    /** The same data after a restart. What was opened before is of no use then. */
    final MemberStore reopened() {
        return contract.reopened().open(program);
    }

    /** What an engine is built on. */
    final StoreFactory stores() {
        return contract.stores();
    }

    /** The same, as another process has it. */
    final StoreFactory otherStores() {
        return contract.otherHandle();
    }

    /** The same after a restart. What was opened before is of no use then. */
    final StoreFactory reopenedStores() {
        return contract.reopened();
    }

    final MemberStore store(ProgramId other) {
        return contract.stores().open(other);
    }

    final ProgramId program() {
        return program;
    }

    static ProgramId freshProgram() {
        return ProgramId.of("tck-" + UUID.randomUUID());
    }

    /** Writes something for a member, and returns the version after it. */
    final long write(MemberId member, Consumer<Draft> writing) {
        return store.update(Draft.step(member, writing));
    }

    /** Writes something for a member, and returns what was written. */
    final Draft written(MemberId member, Consumer<Draft> writing) {
        return decide(member, Set.of(), seen -> {
            Draft draft = Draft.on(seen);
            writing.accept(draft);
            return draft.answering(draft);
        });
    }

    /** Decides with some facts. */
    final <A> A decide(MemberId member, Set<Ref> facts, Function<MemberRecord, Decision<A>> decision) {
        return store.update(Step.of(member, facts, decision));
    }

    /** What a decision is given to see. */
    final MemberRecord seenByADecision(MemberId member, Ref... facts) {
        return decide(member, Set.of(facts), Keep::new);
    }

    final MemberRecord read(MemberId member, Ref... facts) {
        return store.read(member, Set.of(facts));
    }

    final List<Entry> journalOf(MemberId member) {
        return store.journal().after(member, 0, Integer.MAX_VALUE);
    }

    static Ref order(MemberId member, String order) {
        return Ref.order(member, OrderKey.of(order));
    }
}
