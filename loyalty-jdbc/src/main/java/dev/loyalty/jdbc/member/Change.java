package dev.loyalty.jdbc.member;

import dev.loyalty.event.Entry;
import dev.loyalty.member.Decision.Commit;
import dev.loyalty.member.StreamRecord;
import dev.loyalty.value.StreamId;
import java.util.List;

/**
 * What one transaction changes of one member: one commit after the other, at least one.
 *
 * @param before what was there
 * @param commits what is written
 */
public record Change(StreamRecord before, List<Commit<?>> commits) {

    public StreamId stream() {
        return before.stream();
    }

    /** The commit whose state stays. */
    public Commit<?> last() {
        return commits.get(commits.size() - 1);
    }

    public List<Entry> entries() {
        return commits.stream().flatMap(commit -> commit.entries().stream()).toList();
    }
}
