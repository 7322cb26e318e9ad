package dev.loyalty.faults;

import dev.loyalty.spi.MemberDirectory;
import dev.loyalty.spi.Slice;
import dev.loyalty.value.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A directory that does what another one does, until a subclass does something else. */
class DirectoryDelegate implements MemberDirectory {

    private final MemberDirectory right;

    DirectoryDelegate(MemberDirectory right) {
        this.right = right;
    }

    @Override
    public List<MemberId> page(@Nullable MemberId after, int limit) {
        return right.page(after, limit);
    }

    @Override
    public List<MemberId> due(Instant now, int programInForce, Set<Slice> without, int limit) {
        return right.due(now, programInForce, without, limit);
    }
}
