package dev.loyalty.jdbc;

import dev.loyalty.event.Entry;
import dev.loyalty.member.Decision.Commit;
import dev.loyalty.member.MemberRecord;
import dev.loyalty.value.MemberId;
import java.util.List;

/**
 * What one transaction changes of one member: one commit after the other, at least one.
 *
 * @param before what was there
 * @param commits what is written
 */
record Change(MemberRecord before, List<Commit<?>> commits) {

    MemberId member() {
        return before.member();
    }

    /** The commit whose state stays. */
    Commit<?> last() {
        return commits.get(commits.size() - 1);
    }

    List<Entry> entries() {
        return commits.stream().flatMap(commit -> commit.entries().stream()).toList();
    }
}
