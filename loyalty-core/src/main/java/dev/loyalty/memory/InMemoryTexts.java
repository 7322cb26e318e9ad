package dev.loyalty.memory;

import dev.loyalty.spi.ErasableTexts;
import dev.loyalty.value.MemberId;
import dev.loyalty.value.Note;
import dev.loyalty.value.Profile;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Profiles and notes, which lie in the members' cells. */
final class InMemoryTexts implements ErasableTexts {

    private final Cells cells;

    InMemoryTexts(Cells cells) {
        this.cells = cells;
    }

    @Override
    public Optional<Profile> profile(MemberId member) {
        Personal personal = personal(member);
        return personal == null ? Optional.empty() : personal.profile();
    }

    @Override
    public Map<Long, Note> notes(MemberId member, long from, long to) {
        Personal personal = personal(member);
        return personal == null ? Map.of() : personal.notes(from, to);
    }

    private @Nullable Personal personal(MemberId member) {
        Cell cell = cells.find(member);
        return cell == null ? null : cell.personal();
    }
}
