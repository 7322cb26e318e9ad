package dev.loyalty.rules.time;

import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.program.ProgramHistory;
import dev.loyalty.rules.account.Aging;
import dev.loyalty.rules.account.Crossings;
import dev.loyalty.rules.balance.Retiring;
import dev.loyalty.rules.balance.Scheduling;
import dev.loyalty.rules.journal.EntryDraft;
import dev.loyalty.rules.tier.Days;
import java.util.List;
import java.util.function.Consumer;

/** What follows once something has happened, in this order. What comes first is seen by what comes later. */
public enum Consequence {
    /** What was scheduled for this day is credited, after what has ended by now. */
    CREDITED {
        @Override
        void follow(EntryDraft draft, Happening what) {
            switch (what.trigger()) {
                case TIME -> {
                    Aging.settle(draft, what.programs(), what.program());
                    Scheduling.run(draft, what.programs(), what.program());
                }
                case COMMAND, END_OF_IMPORT -> {}
            }
        }
    },
    /** What is no longer valid ends, what is free pays a debt, and what is left of a retired balance goes. */
    SETTLED {
        @Override
        void follow(EntryDraft draft, Happening what) {
            Aging.settle(draft, what.programs(), what.program());
            Retiring.look(draft, what.programs(), what.program());
        }
    },
    /** It is told which bounds accounts have crossed. */
    BOUNDED {
        @Override
        void follow(EntryDraft draft, Happening what) {
            Crossings.look(draft, what.programs(), what.program());
        }
    },
    /** The tiers are judged on what the draft says by now. */
    JUDGED {
        @Override
        void follow(EntryDraft draft, Happening what) {
            what.judge().accept(draft);
        }
    },
    /** Days that no window reaches any longer are pruned: whenever a command or an import writes to the member anyway. */
    PRUNED {
        @Override
        void follow(EntryDraft draft, Happening what) {
            switch (what.trigger()) {
                case COMMAND, END_OF_IMPORT -> Days.prune(draft, what.program());
                case TIME -> {}
            }
        }
    },
    /** The day that has begun is celebrated. */
    CELEBRATED {
        @Override
        void follow(EntryDraft draft, Happening what) {
            switch (what.trigger()) {
                case TIME -> Celebrations.look(draft, what.programs());
                case COMMAND, END_OF_IMPORT -> {}
            }
        }
    },
    /** The member is reminded of units that end soon. */
    REMINDED {
        @Override
        void follow(EntryDraft draft, Happening what) {
            switch (what.trigger()) {
                case TIME -> Aging.remind(draft, what.programs(), what.program());
                case COMMAND, END_OF_IMPORT -> {}
            }
        }
    },
    /** The member is warned of what time will take. */
    WARNED {
        @Override
        void follow(EntryDraft draft, Happening what) {
            Warnings.look(draft, what.programs());
        }
    };

    private static final List<Consequence> IN_ORDER = List.of(values());

    /** What lets something happen. */
    public enum Trigger {
        COMMAND,
        TIME,
        END_OF_IMPORT
    }

    /**
     * What has happened.
     *
     * @param trigger what let it happen
     * @param programs the versions of the program
     * @param program the version in force
     * @param judge how the tiers are judged after it
     */
    public record Happening(
            Trigger trigger, ProgramHistory programs, LoyaltyProgram program, Consumer<EntryDraft> judge) {}

    abstract void follow(EntryDraft draft, Happening what);

    /** Lets everything follow. The end of an import, by which nothing is judged otherwise, leaves no trace. */
    public static void followAll(EntryDraft draft, Happening what) {
        for (int i = 0; i < IN_ORDER.size(); i++) {
            Consequence next = IN_ORDER.get(i);
            next.follow(draft, what);
            if (next == JUDGED && draft.isEmpty() && what.trigger() == Trigger.END_OF_IMPORT) {
                return;
            }
        }
    }
}
