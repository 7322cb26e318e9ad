package dev.loyalty.event;

import dev.loyalty.value.CommandId;
import dev.loyalty.value.Mention;
import dev.loyalty.value.StreamId;
import java.time.Instant;
import java.util.List;

/** Why there is an entry. */
public sealed interface Cause {

    /** {@return what the cause speaks of, by which its entry is found} */
    List<Mention> mentions();

    /**
     * The shop said something.
     *
     * @param kind what kind of thing
     * @param id the command's id, unique within member and kind
     * @param digest the fingerprint of what it stated
     * @param occurredAt when it happened, as the shop says
     */
    record ByCommand(CommandKind kind, CommandId id, Digest digest, Instant occurredAt) implements Cause {

        /** {@return the command} */
        @Override
        public List<Mention> mentions() {
            return List.of(Mention.command(kind.code(), id));
        }
    }

    /**
     * Time passed.
     *
     * @param due the instant at which it fell due, whenever that was noticed
     */
    record ByTime(Instant due) implements Cause {

        @Override
        public List<Mention> mentions() {
            return List.of();
        }
    }

    /**
     * A version of the program came into force.
     *
     * @param version its number
     * @param from its first instant
     */
    record ByProgram(int version, Instant from) implements Cause {

        @Override
        public List<Mention> mentions() {
            return List.of();
        }
    }

    /**
     * A process goes on: it began in another journal, or earlier in this one.
     *
     * @param source in whose journal it began
     * @param seq the number of the entry with which it began
     */
    record ByProcess(StreamId source, long seq) implements Cause {

        /** {@return the process} */
        @Override
        public List<Mention> mentions() {
            return List.of(Mention.process(source, seq));
        }
    }
}
