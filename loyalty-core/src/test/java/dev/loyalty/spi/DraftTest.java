package dev.loyalty.spi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.event.Entry;
import dev.loyalty.member.MemberRecord;
import dev.loyalty.tck.Draft;
import dev.loyalty.testing.Documents;
import dev.loyalty.value.MemberId;
import dev.loyalty.value.Profile;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the contracts write can be kept as bytes, so that a store that keeps bytes can be held against them. */
class DraftTest {

    private final Draft draft = Draft.on(new MemberRecord(MemberId.of("anna"), null, 0, Map.of()))
            .paid("1001", "50.00")
            .refunded("1001", "r-1", "20.00")
            .timePassed(Draft.START)
            .adopted(2)
            .profile(Profile.EMPTY);

    @Test
    void entriesAndStateSurviveTheirBytes() {
        for (Entry entry : draft.entries()) {
            assertThat(Documents.again(entry)).isEqualTo(entry);
        }
        assertThat(Documents.again(draft.state())).isEqualTo(draft.state());
        draft.erased();
        assertThat(Documents.again(draft.state())).isEqualTo(draft.state());
    }
}
