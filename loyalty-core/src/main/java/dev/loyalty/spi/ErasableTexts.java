package dev.loyalty.spi;

import dev.loyalty.value.MemberId;
import dev.loyalty.value.Note;
import dev.loyalty.value.Profile;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What is personal or free text: kept apart from the journal, and erased on request. Thread-safe. */
public interface ErasableTexts {

    /**
     * A member's profile.
     *
     * @param member whose
     * @return the profile, or empty if there is none or it was erased
     */
    Optional<Profile> profile(MemberId member);

    /**
     * The profiles of many members.
     *
     * @param members whose
     * @return the profiles by member; those there are
     */
    default Map<MemberId, Profile> profiles(Collection<MemberId> members) {
        Map<MemberId, Profile> found = new HashMap<>();
        members.forEach(member -> profile(member).ifPresent(profile -> found.put(member, profile)));
        return found;
    }

    /**
     * The notes beside a stretch of a journal.
     *
     * @param member whose
     * @param from the first entry
     * @param to the last entry
     * @return the notes by entry; those there are
     */
    Map<Long, Note> notes(MemberId member, long from, long to);
}
