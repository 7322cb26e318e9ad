package dev.loyalty.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.value.Note;
import dev.loyalty.value.Profile;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What can be erased. */
abstract class TextsContract extends StorePartContract {

    private static final Profile GERMAN = Profile.of(Locale.GERMANY);
    private static final Profile FRENCH = new Profile(Locale.FRENCH, Map.of("salutation", "Madame \ud83d\udc31"));

    TextsContract(MemberStoreContract contract) {
        super(contract);
    }

    @Test
    void atFirstThereAreNoTexts() {
        assertThat(store().texts().profile(ANNA)).isEmpty();
        assertThat(store().texts().notes(ANNA, 1, Long.MAX_VALUE)).isEmpty();
    }

    @Test
    void aProfileTakesThePlaceOfTheOneBefore() {
        write(ANNA, draft -> draft.profile(GERMAN));
        assertThat(store().texts().profile(ANNA)).contains(GERMAN);

        write(ANNA, draft -> draft.profile(FRENCH));
        assertThat(store().texts().profile(ANNA)).contains(FRENCH);
        assertThat(otherHandle().texts().profile(ANNA)).contains(FRENCH);
    }

    @Test
    void aCommitWithoutAProfileLeavesItAsItIs() {
        write(ANNA, draft -> draft.profile(GERMAN));
        write(ANNA, draft -> draft.paid("1001", "1.00").note("goodwill", "clerk 7"));

        assertThat(store().texts().profile(ANNA)).contains(GERMAN);
    }

    @Test
    void aNoteStandsBesideTheLastEntryOfItsCommit() {
        write(ANNA, draft -> draft.paid("1001", "1.00").note("goodwill", "clerk 7"));
        write(ANNA, draft -> draft.timePassed(Draft.START).paid("1002", "1.00").note("late", ""));

        assertThat(store().texts().notes(ANNA, 1, 10))
                .containsOnly(Map.entry(1L, new Note("goodwill", "clerk 7")), Map.entry(3L, new Note("late", "")));
    }

    @Test
    void notesAreReadForAStretchOfTheJournal() {
        for (int i = 1; i <= 5; i++) {
            String order = "order " + i;
            write(ANNA, draft -> draft.paid(order, "1.00").note(order, "clerk 7"));
        }

        assertThat(store().texts().notes(ANNA, 2, 4)).containsOnlyKeys(2L, 3L, 4L);
        assertThat(store().texts().notes(ANNA, 6, 9)).isEmpty();
        assertThat(store().texts().notes(BERT, 1, 9)).isEmpty();
    }

    @Test
    void erasingTakesProfileAndNotesAndLeavesTheJournal() {
        write(ANNA, draft -> draft.profile(GERMAN).note("moved", "clerk 7"));
        write(BERT, draft -> draft.profile(FRENCH).note("moved", "clerk 8"));

        write(ANNA, draft -> draft.erased());

        assertThat(store().texts().profile(ANNA)).isEmpty();
        assertThat(store().texts().notes(ANNA, 1, 10)).isEmpty();
        assertThat(journalOf(ANNA)).hasSize(2);
        assertThat(store().texts().profile(BERT)).contains(FRENCH);
        assertThat(store().texts().notes(BERT, 1, 10)).containsOnlyKeys(1L);
    }

    @Test
    void whatACommitWritesItselfIsNotErasedByIt() {
        write(ANNA, draft -> draft.profile(GERMAN).note("moved", "clerk 7"));

        write(ANNA, draft -> draft.erased().profile(FRENCH).note("asked for by mail", "clerk 8"));

        assertThat(store().texts().profile(ANNA)).contains(FRENCH);
        assertThat(store().texts().notes(ANNA, 1, 10))
                .containsOnly(Map.entry(3L, new Note("asked for by mail", "clerk 8")));
    }

    @Test
    void afterErasingNewTextsMayCome() {
        write(ANNA, draft -> draft.profile(GERMAN));
        write(ANNA, draft -> draft.erased());
        write(ANNA, draft -> draft.profile(FRENCH));

        assertThat(store().texts().profile(ANNA)).contains(FRENCH);
    }
}
