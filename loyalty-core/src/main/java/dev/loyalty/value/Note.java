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
     * Checks the size.
     *
     * @param reason why somebody did it
     * @param author who did it
     * @throws IllegalArgumentException if one of them has more than 2000 characters
     */
    public Note {
        if (reason.length() > LONGEST || author.length() > LONGEST) {
            throw new IllegalArgumentException("reason and author have at most " + LONGEST + " characters each");
        }
    }
}
