package dev.loyalty.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is known of a person stays small. */
class ProfileTest {

    @Test
    void aProfileHasAtMost64Attributes() {
        Map<String, String> attributes = new HashMap<>();
        for (int i = 0; i < 64; i++) {
            attributes.put("a" + i, "value");
        }
        assertThat(new Profile(null, attributes).attributes()).hasSize(64);

        attributes.put("one-more", "value");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Profile(null, attributes))
                .withMessage("a profile has at most 64 attributes, but this has 65");
    }

    @Test
    void attributesHaveIdsAsNamesAndShortWellFormedValues() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Profile(null, Map.of("", "value")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Profile(null, Map.of("a", "x".repeat(2001))))
                .withMessage("attribute \"a\" must be at most 2000 characters, but has 2001");
        assertThat(new Profile(null, Map.of("a", "x".repeat(2000))).attributes())
                .containsOnlyKeys("a");
    }

    @Test
    void aProfileMayStateJustALocale() {
        assertThat(Profile.of(Locale.GERMANY)).isEqualTo(new Profile(Locale.GERMANY, Map.of()));
    }

    @Test
    void anAttributeChangedLaterDoesNotChangeTheProfile() {
        Map<String, String> attributes = new HashMap<>(Map.of("a", "1"));
        Profile profile = new Profile(null, attributes);
        attributes.put("a", "2");
        assertThat(profile.attributes()).containsEntry("a", "1");
    }

    @Test
    void reasonsAndAuthorsAreShortToo() {
        assertThat(new Note("x".repeat(2000), "y".repeat(2000)).reason()).hasSize(2000);
        assertThatIllegalArgumentException().isThrownBy(() -> new Note("x".repeat(2001), "y"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Note("x", "y".repeat(2001)));
    }
}
