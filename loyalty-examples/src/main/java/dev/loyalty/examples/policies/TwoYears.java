package dev.loyalty.examples.policies;

import dev.loyalty.LoyaltyEngine;
import dev.loyalty.command.Activity;
import dev.loyalty.command.Order;
import dev.loyalty.command.Outcome;
import dev.loyalty.member.LadderView;
import dev.loyalty.member.MemberView;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.program.MessageKind;
import dev.loyalty.program.TierPolicy;
import dev.loyalty.spi.Receipt;
import dev.loyalty.value.CustomerId;
import java.io.PrintStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;

/**
 * What was bought and done in the last year decides: gold takes much spend, or less and some reviews. Before time takes a tier, the
 * member is warned, and keeps it through thirty days of grace. The clock is set by hand, so that two years pass at once.
 */
public final class TwoYears {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final CustomerId ANNA = CustomerId.of("anna");

    private Instant now = noon("2025-03-01");
    private final PrintStream out;
    private final LoyaltyEngine engine;

    private TwoYears(PrintStream out) {
        this.out = out;
        this.engine = LoyaltyEngine.builder(club())
                .clock(() -> now)
                .notifier(message -> {
                    out.println(day() + " mail: " + message.kind());
                    return Receipt.done();
                })
                .build();
    }

    /** Runs it. */
    public static void main(String[] args) {
        run(System.out);
    }

    static void run(PrintStream out) {
        new TwoYears(out).play();
    }

    private static LoyaltyProgram club() {
        return LoyaltyProgram.builder("club", "EUR", BERLIN)
                .activities("review")
                .policy(TierPolicy.builder()
                        .rolling(Period.ofYears(1))
                        .grace(Period.ofDays(30))
                        .warningDays(14)
                        .build())
                .tier("bronze", "0.00")
                .tier("silver", "500.00")
                .tier(
                        "gold",
                        gold -> gold.requires(takes -> takes.anyOf(
                                takes.spend("1500.00"),
                                takes.allOf(takes.spend("500.00"), takes.activities("review", 3)))))
                .messages(MessageKind.PROMOTED, MessageKind.DEMOTED, MessageKind.DEMOTION_AHEAD)
                .build();
    }

    private void play() {
        tell(engine.orders().paid(Order.of(ANNA, "1001", "20.00", now)));
        on("2025-03-10");
        tell(engine.orders().paid(Order.of(ANNA, "1002", "600.00", now)));
        for (String review : new String[] {"r-1", "r-2", "r-3"}) {
            tell(engine.activities().reported(Activity.of(ANNA, "review", review, now)));
        }
        on("2026-03-05");
        on("2026-04-01");
        on("2026-05-01");
    }

    /** What a job does every few minutes: here only on the days that matter. */
    private void on(String day) {
        now = noon(day);
        engine.runDue(100);
        engine.deliveries().drain();
        stands();
    }

    private void tell(Outcome outcome) {
        outcome.orThrow()
                .tierChange()
                .ifPresent(change -> out.println(
                        "%s %s → %s, because %s".formatted(day(), change.from(), change.to(), change.reason())));
        engine.deliveries().drain();
    }

    private void stands() {
        MemberView anna = engine.members().view(ANNA);
        LadderView ladder = anna.ladders().get(0);
        out.println("%s %s%s"
                .formatted(day(), anna.tier().orElseThrow().id(), ladder.ahead() == null ? "" : ", " + ladder.ahead()));
    }

    private LocalDate day() {
        return LocalDate.ofInstant(now, BERLIN);
    }

    private static Instant noon(String day) {
        return LocalDate.parse(day).atTime(12, 0).atZone(BERLIN).toInstant();
    }
}
