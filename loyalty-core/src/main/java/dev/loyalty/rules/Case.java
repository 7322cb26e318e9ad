package dev.loyalty.rules;

import dev.loyalty.event.Entry;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.program.ProgramHistory;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is on the table when a command is decided.
 *
 * @param ofSubject the entries that speak of the command's order or activity, oldest first, those included that time has just made;
 *     empty if it speaks of none that is recorded
 * @param programs the versions of the program
 * @param program the version in force now
 * @param rate how many of the program's currency one of the command's is; null if they are the same, or if it is not known
 * @param upOnly whether tiers move upwards only, and are judged later
 * @param draft the entry in the making, on the state as of now
 */
record Case(
        List<Entry> ofSubject,
        ProgramHistory programs,
        LoyaltyProgram program,
        @Nullable BigDecimal rate,
        boolean upOnly,
        Draft draft) {

    /** Judges every ladder on what the draft says. */
    Ruling accepted() {
        Tiers.judge(draft, program, upOnly);
        return Ruling.ACCEPTED;
    }
}
