package dev.loyalty.spi;

import dev.loyalty.value.MemberId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Postponements that are kept in this process. */
final class KeptPostponements implements Postponements {

    private final ConcurrentMap<MemberId, Postponed> all = new ConcurrentHashMap<>();

    @Override
    public void postpone(Collection<Postponed> members) {
        members.forEach(each -> all.put(each.member(), each));
    }

    @Override
    public void clear(Collection<MemberId> members) {
        members.forEach(all::remove);
    }

    @Override
    public Map<MemberId, Postponed> of(Collection<MemberId> members) {
        Map<MemberId, Postponed> found = new HashMap<>();
        for (MemberId member : members) {
            Postponed known = all.get(member);
            if (known != null) {
                found.put(member, known);
            }
        }
        return found;
    }

    @Override
    public int count(Instant now, int limit) {
        return (int) all.values().stream()
                .filter(each -> each.until().isAfter(now))
                .limit(limit)
                .count();
    }
}
