package dev.loyalty.event;

import dev.loyalty.value.CommandId;
import dev.loyalty.value.MemberId;
import dev.loyalty.value.Mention;

/**
 * A command that was recorded of the same member.
 *
 * @param kind its kind
 * @param id its id
 */
public record EarlierCommand(CommandKind kind, CommandId id) {

    /** What a reversed command is mentioned by: its id, within its kind. */
    public static final Mention.Kind REVERSED = new Mention.Kind("reversed");

    /** What units that were scheduled are mentioned by once they have come: the id of the command. */
    private static final Mention.Kind CAME = new Mention.Kind("came");

    /** {@return the mention by which a credit is found that was scheduled} */
    static Mention came(CommandId scheduled) {
        return Mention.of(CAME, CommandKind.SCHEDULED_CREDIT.code(), scheduled.value());
    }

    /**
     * The command that left an entry.
     *
     * @param cause the entry's cause
     * @return the command
     */
    public static EarlierCommand of(Cause.ByCommand cause) {
        return new EarlierCommand(cause.kind(), cause.id());
    }

    /** {@return the mention of its being reversed, which leads to all reversals of it} */
    public Mention reversed() {
        return Mention.of(REVERSED, kind.code(), id.value());
    }

    /**
     * The reference to what it left.
     *
     * @param member in whose journal
     * @return the reference
     */
    public Ref entry(MemberId member) {
        return kind == CommandKind.SCHEDULED_CREDIT ? new Ref(member, came(id)) : Ref.command(member, kind, id);
    }

    /**
     * The reference to all reversals of it.
     *
     * @param member in whose journal
     * @return the reference
     */
    public Ref reversals(MemberId member) {
        return new Ref(member, reversed());
    }
}
