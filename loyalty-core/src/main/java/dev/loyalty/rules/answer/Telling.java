package dev.loyalty.rules.answer;

import dev.loyalty.event.Entry;
import dev.loyalty.event.Event;
import dev.loyalty.member.Audience;
import dev.loyalty.member.HistoryLine;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.rules.account.HiddenBalances;
import dev.loyalty.value.Note;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells what happened, for customers or for staff. */
public final class Telling {

    private Telling() {}

    /**
     * What an entry tells.
     *
     * @param entry the entry
     * @param note reason and author; null if there is none
     * @param audience for whom
     * @param program the version in force: its zone, and which balances members see
     * @return the lines, in the order in which it happened
     */
    public static List<HistoryLine> lines(Entry entry, @Nullable Note note, Audience audience, LoyaltyProgram program) {
        boolean staff = audience == Audience.STAFF;
        List<HistoryLine> lines = new ArrayList<>();
        for (Event event : entry.events()) {
            Event.Wording told = event.wording(program.zone());
            if (staff || (!told.forStaffAlone() && !HiddenBalances.concern(event, program))) {
                lines.add(
                        new HistoryLine(entry.seq(), entry.occurredAt(), event, told.sentence(), staff ? note : null));
            }
        }
        return lines;
    }
}
