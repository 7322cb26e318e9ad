package dev.loyalty.spi;

import dev.loyalty.event.Entry;
import dev.loyalty.event.Ref;
import dev.loyalty.value.MemberId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What happened: the members' journals, to be read. Thread-safe. */
public interface Journal {

    /**
     * Entries after a number, oldest first.
     *
     * @param member whose
     * @param after the number; 0 for the beginning
     * @param limit how many at most
     * @return the entries
     */
    List<Entry> after(MemberId member, long after, int limit);

    /**
     * Entries before a number, newest first.
     *
     * @param member whose
     * @param before the number; {@link Long#MAX_VALUE} for the end
     * @param limit how many at most
     * @return the entries
     */
    List<Entry> before(MemberId member, long before, int limit);

    /**
     * An entry of some member.
     *
     * @param member whose
     * @param seq its number
     */
    record Place(MemberId member, long seq) {}

    /**
     * Entries of any members, by where they stand.
     *
     * @param places where
     * @return the entries; those there are
     */
    default Map<Place, Entry> at(Collection<Place> places) {
        Map<Place, Entry> found = new HashMap<>();
        for (Place place : places) {
            for (Entry entry : after(place.member(), place.seq() - 1, 1)) {
                if (entry.seq() == place.seq()) {
                    found.put(place, entry);
                }
            }
        }
        return found;
    }

    /**
     * In whose journals something is found.
     *
     * @param kind the kind of reference
     * @param id its id
     * @return the members, sorted
     */
    List<MemberId> owners(Ref.Kind kind, String id);

    /**
     * Ids that are found in the journals of more than one member, sorted by code point: an audit.
     *
     * @param kind the kind of reference
     * @param after the last of the page before; empty for the first page
     * @param limit how many at most
     * @return the ids
     */
    List<String> shared(Ref.Kind kind, String after, int limit);
}
