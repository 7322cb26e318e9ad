package dev.loyalty.member;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody takes part, and since when.
 *
 * @param membership whether this is a member
 * @param joinedAt from when; null if never
 * @param lifeStart the entry with which the present membership began; orders of entries before it count no longer; 0 if none
 * @param birthday what is known of the birthday; null for nothing
 */
public record Participation(
        Membership membership,
        @Nullable Instant joinedAt,
        long lifeStart,
        @Nullable KnownBirthday birthday) {

    /** Of somebody of whom nothing is known. */
    public static final Participation NONE = new Participation(Membership.NONE, null, 0, null);

    /**
     * The same with another membership.
     *
     * @param next whether this is a member
     * @return the part after it
     */
    public Participation as(Membership next) {
        return new Participation(next, joinedAt, lifeStart, birthday);
    }

    /**
     * The same with another birthday.
     *
     * @param known what is known of it; null for nothing
     * @return the part after it
     */
    public Participation knowing(@Nullable KnownBirthday known) {
        return new Participation(membership, joinedAt, lifeStart, known);
    }
}
