package dev.loyalty.spi;

import dev.loyalty.event.Entry;
import dev.loyalty.value.MemberId;
import dev.loyalty.value.Mention;
import dev.loyalty.value.StreamId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What happened: the journals of members and of the things that they share, to be read. Thread-safe. */
public interface Journal {

    /**
     * Entries after a number, oldest first.
     *
     * @param stream whose
     * @param after the number; 0 for the beginning
     * @param limit how many at most
     * @return the entries
     */
    List<Entry> after(StreamId stream, long after, int limit);

    /**
     * Entries before a number, newest first.
     *
     * @param stream whose
     * @param before the number; {@link Long#MAX_VALUE} for the end
     * @param limit how many at most
     * @return the entries
     */
    List<Entry> before(StreamId stream, long before, int limit);

    /**
     * An entry of some stream.
     *
     * @param stream whose
     * @param seq its number
     */
    record Place(StreamId stream, long seq) {}

    /**
     * Entries of any streams, by where they stand.
     *
     * @param places where
     * @return the entries; those there are
     */
    default Map<Place, Entry> at(Collection<Place> places) {
        Map<Place, Entry> found = new HashMap<>();
        for (Place place : places) {
            for (Entry entry : after(place.stream(), place.seq() - 1, 1)) {
                if (entry.seq() == place.seq()) {
                    found.put(place, entry);
                }
            }
        }
        return found;
    }

    /**
     * In which members' journals something is mentioned; those of shared things do not count.
     *
     * @param mention what
     * @return the members, sorted
     */
    List<MemberId> owners(Mention mention);

    /**
     * What is mentioned in the journals of more than one member (those of shared things do not count), by scope, then by name, each by code
     * point: an audit.
     *
     * @param kind what kind of things
     * @param after the last of the page before, of the same kind; null for the first page
     * @param limit how many at most
     * @return the mentions
     */
    List<Mention> shared(Mention.Kind kind, @Nullable Mention after, int limit);
}
