package dev.loyalty.value;

/**
 * Free texts beside a journal entry. Kept apart from the journal, so that they can be erased.
 *
 * @param reason why somebody did it
 * @param author who did it
 */
public record Note(String reason, String author) {

    private static final int LONGEST = 2000;

    /**
     * Checks the texts.
     *
     * @throws IllegalArgumentException if one of them has more than 2000 characters, or is no well-formed Unicode
     */
    public Note {
        Text.free(reason, LONGEST, "a reason");
        Text.free(author, LONGEST, "an author");
    }
}
