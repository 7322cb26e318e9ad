package dev.loyalty.member;

import dev.loyalty.value.Note;
import dev.loyalty.value.Profile;
import org.jspecify.annotations.Nullable;

/**
 * What a commit writes to the rows that can be erased.
 *
 * @param note the note beside the last entry of the commit; null for none
 * @param profile the profile that takes the place of the one before; null to leave it as it is
 * @param erased whether profile and notes are erased first
 */
public record Texts(@Nullable Note note, @Nullable Profile profile, boolean erased) {

    /** Nothing is written. */
    public static final Texts NONE = new Texts(null, null, false);
}
