package dev.loyalty.rules;

import dev.loyalty.event.Entry;
import dev.loyalty.event.Ref;
import dev.loyalty.ledger.OrderAccount;
import dev.loyalty.member.MemberRecord;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.program.ProgramHistory;
import dev.loyalty.value.OrderKey;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is on the table when a command is decided.
 *
 * @param record what the store found, and what time has made since
 * @param programs the versions of the program
 * @param program the version in force now
 * @param rate how many of the program's currency one of the command's is; null if they are the same, or if it is not known
 * @param upOnly whether tiers move upwards only, and are judged later
 * @param draft the entry in the making, on the state as of now
 */
record Case(
        MemberRecord record,
        ProgramHistory programs,
        LoyaltyProgram program,
        @Nullable BigDecimal rate,
        boolean upOnly,
        Draft draft) {

    /** The entries that speak of an order, oldest first. */
    List<Entry> entriesOf(OrderKey order) {
        return record.found(Ref.order(record.member(), order));
    }

    /** What is known of an order. */
    OrderAccount account(OrderKey order) {
        return Evolve.account(order, entriesOf(order), program.zero());
    }

    /** Judges every ladder on what the draft says. */
    Ruling accepted() {
        Tiers.judge(draft, program, upOnly);
        return Ruling.ACCEPTED;
    }
}
