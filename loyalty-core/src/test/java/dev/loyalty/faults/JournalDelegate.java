package dev.loyalty.faults;

import dev.loyalty.event.Entry;
import dev.loyalty.spi.Journal;
import dev.loyalty.value.MemberId;
import dev.loyalty.value.Mention;
import dev.loyalty.value.StreamId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A journal that answers what another one does, until a subclass answers something else. */
class JournalDelegate implements Journal {

    private final Journal right;

    JournalDelegate(Journal right) {
        this.right = right;
    }

    @Override
    public List<Entry> after(StreamId stream, long after, int limit) {
        return right.after(stream, after, limit);
    }

    @Override
    public List<Entry> before(StreamId stream, long before, int limit) {
        return right.before(stream, before, limit);
    }

    @Override
    public List<MemberId> owners(Mention mention) {
        return right.owners(mention);
    }

    @Override
    public List<Mention> shared(Mention.Kind kind, @Nullable Mention after, int limit) {
        return right.shared(kind, after, limit);
    }
}
