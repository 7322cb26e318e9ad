package dev.loyalty.tck;

import dev.loyalty.spi.StoreFactory;
import org.junit.jupiter.api.Nested;

/**
 * What every store guarantees. Extend it, give the store, and run it: each test says what must hold.
 *
 * <p>Every test opens a program of its own, with an id that no other test and no other run has. Nothing needs to be cleaned up, and
 * the tests may run at the same time.
 *
 * <p>Decisions of these tests may wait for other threads: a store must not limit a step to less than a few seconds.
 */
public abstract class MemberStoreContract {

    /** For those who extend it. */
    protected MemberStoreContract() {}

    /**
     * The store.
     *
     * @return a factory that is ready to open programs
     */
    protected abstract StoreFactory stores();

    /**
     * A second handle on the same data, as another process would have it. By default the first one.
     *
     * @return a factory that sees what is written through {@link #stores()}
     */
    protected StoreFactory otherHandle() {
        return stores();
    }

    /**
     * The same data after the store was closed and opened again, as a new process would find it. What was opened before is not used any
     * more. By default the second handle, which is enough for a store that keeps nothing beyond its process.
     *
     * @return a factory that sees what was written before
     */
    protected StoreFactory reopened() {
        return otherHandle();
    }

    /** One step after the other. */
    @Nested
    public class AnUpdate extends UpdateContract {
        AnUpdate() {
            super(MemberStoreContract.this);
        }
    }

    /** What a decision is given to see. */
    @Nested
    public class Facts extends FactsContract {
        Facts() {
            super(MemberStoreContract.this);
        }
    }

    /** Things of any kind by which entries are found. */
    @Nested
    public class Mentions extends MentionsContract {
        Mentions() {
            super(MemberStoreContract.this);
        }
    }

    /** Many steps at once. */
    @Nested
    public class ABatch extends BatchContract {
        ABatch() {
            super(MemberStoreContract.this);
        }
    }

    /** Deliveries that are taken and settled together. */
    @Nested
    public class DeliveriesTogether extends DeliveryBatchContract {
        DeliveriesTogether() {
            super(MemberStoreContract.this);
        }
    }

    /** Who waits after a failure. */
    @Nested
    public class WhoIsPostponed extends PostponementsContract {
        WhoIsPostponed() {
            super(MemberStoreContract.this);
        }
    }

    /** Many threads at once. */
    @Nested
    public class ManyThreads extends ConcurrencyContract {
        ManyThreads() {
            super(MemberStoreContract.this);
        }
    }

    /** Ids, and what keeps them apart. */
    @Nested
    public class Ids extends IdsContract {
        Ids() {
            super(MemberStoreContract.this);
        }
    }

    /** Journals, to be read. */
    @Nested
    public class AJournal extends JournalContract {
        AJournal() {
            super(MemberStoreContract.this);
        }
    }

    /** Who there is, and whose time has come. */
    @Nested
    public class ADirectory extends DirectoryContract {
        ADirectory() {
            super(MemberStoreContract.this);
        }
    }

    /** Who works off which members. */
    @Nested
    public class Slices extends SlicesContract {
        Slices() {
            super(MemberStoreContract.this);
        }
    }

    /** Published versions, and several programs in one store. */
    @Nested
    public class Programs extends ProgramsContract {
        Programs() {
            super(MemberStoreContract.this);
        }
    }

    /** What can be erased. */
    @Nested
    public class ErasableTexts extends TextsContract {
        ErasableTexts() {
            super(MemberStoreContract.this);
        }
    }

    /** What is to be told, in order. */
    @Nested
    public class Deliveries extends DeliveryContract {
        Deliveries() {
            super(MemberStoreContract.this);
        }
    }

    /** What went wrong, or to another worker. */
    @Nested
    public class FailedDeliveries extends FailedDeliveryContract {
        FailedDeliveries() {
            super(MemberStoreContract.this);
        }
    }

    /** What members share. */
    @Nested
    public class ASharedThing extends SharedContract {
        ASharedThing() {
            super(MemberStoreContract.this);
        }
    }

    /** A process of two streams, stopped after every step. */
    @Nested
    public class AProcess extends ProcessContract {
        AProcess() {
            super(MemberStoreContract.this);
        }
    }

    /** Units that many want at once, with engines on the store. */
    @Nested
    public class Balances extends BalancesContract {
        Balances() {
            super(MemberStoreContract.this);
        }
    }

    /** Units that many set aside at once, with engines on the store. */
    @Nested
    public class Holds extends HoldsContract {
        Holds() {
            super(MemberStoreContract.this);
        }
    }

    /** Units that members give to each other, with engines on the store. */
    @Nested
    public class Transfers extends TransfersContract {
        Transfers() {
            super(MemberStoreContract.this);
        }
    }

    /** Everything closed, and opened again. */
    @Nested
    public class ARestart extends RestartContract {
        ARestart() {
            super(MemberStoreContract.this);
        }
    }

    /** Wishes for groups. */
    @Nested
    public class GroupDeliveries extends GroupDeliveryContract {
        GroupDeliveries() {
            super(MemberStoreContract.this);
        }
    }
}
