package dev.loyalty.testing;

import dev.loyalty.command.Command;
import dev.loyalty.program.LadderBuilder;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.program.ProgramBuilder;
import dev.loyalty.program.SpendRule.CountsFrom;
import dev.loyalty.program.SpendRule.CreditNotes;
import dev.loyalty.program.TierBuilder;
import dev.loyalty.program.TierPolicy;
import dev.loyalty.value.EventKind;
import dev.loyalty.value.LadderId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * What happens to one member over a few years, on ladders of any policies.
 *
 * @param zone the shop's zone
 * @param versions the policies of the first and of later versions of the program, one for each ladder
 * @param otherOptions whether birthdays and anniversaries are told of, and credit notes are set against the newest days
 * @param moves what happens
 * @param conditional whether tiers ask for more than spend
 * @param afterDays after how many days orders count
 */
public record TierStory(
        ZoneId zone,
        List<List<TierPolicy>> versions,
        boolean otherOptions,
        List<TierMove> moves,
        boolean conditional,
        int afterDays) {

    public static final Instant START = Instant.parse("2023-11-20T10:00:00Z");

    private static final Instant SECOND = Instant.parse("2025-03-10T11:00:00Z");
    /** A day that has reviews. */
    private static final LocalDate QUARTER = LocalDate.of(2025, 4, 1);

    private static final int LONGEST = 25;

    public TierStory {
        versions = List.copyOf(versions);
        moves = List.copyOf(moves);
    }

    public TierStory(ZoneId zone, List<List<TierPolicy>> versions, List<TierMove> moves) {
        this(zone, versions, false, moves);
    }

    public TierStory(ZoneId zone, List<List<TierPolicy>> versions, boolean otherOptions, List<TierMove> moves) {
        this(zone, versions, otherOptions, moves, false);
    }

    public TierStory(
            ZoneId zone,
            List<List<TierPolicy>> versions,
            boolean otherOptions,
            List<TierMove> moves,
            boolean conditional) {
        this(zone, versions, otherOptions, moves, conditional, 0);
    }

    /** This where tiers ask for membership age, orders and visits, too, and one is by invitation. */
    public TierStory onConditions() {
        return new TierStory(zone, versions, otherOptions, moves, true, afterDays);
    }

    /** This where orders count after some days. */
    public TierStory countingAfter(int days) {
        return new TierStory(zone, versions, otherOptions, moves, conditional, days);
    }

    /** One or two ladders, sometimes with a second version of the program. */
    public static Arbitrary<TierStory> any(Arbitrary<TierPolicy> policies) {
        return Combinators.combine(
                        Arbitraries.of(
                                        "Europe/Berlin",
                                        "UTC",
                                        "America/Sao_Paulo",
                                        "America/Havana",
                                        "Pacific/Auckland")
                                .map(ZoneId::of),
                        policies.list()
                                .ofMinSize(1)
                                .ofMaxSize(2)
                                .list()
                                .ofMinSize(1)
                                .ofMaxSize(2),
                        Arbitraries.of(true, false),
                        TierMove.any().list().ofMaxSize(LONGEST))
                .as((zone, versions, others, moves) -> new TierStory(zone, versions, others, moves));
    }

    /** One ladder and one version. */
    public static Arbitrary<TierStory> plain(Arbitrary<TierPolicy> policies) {
        return Combinators.combine(
                        Arbitraries.of("Europe/Berlin", "America/Havana").map(ZoneId::of),
                        policies,
                        Arbitraries.of(true, false),
                        TierMove.any().list().ofMaxSize(LONGEST))
                .as((zone, policy, others, moves) -> new TierStory(zone, List.of(List.of(policy)), others, moves));
    }

    /** What is told, if anything, once it was quiet for a while. */
    public record Told(Duration gap, Optional<Command> command) {}

    public List<Told> told() {
        List<Told> told = new ArrayList<>();
        List<String> orders = new ArrayList<>();
        Instant now = START;
        for (int i = 0; i < moves.size(); i++) {
            TierMove move = moves.get(i);
            now = now.plus(move.gap());
            LadderId ladder = LadderId.of(move.which() == 0 ? "l1" : "l0");
            boolean silent = move.kind() == TierMove.Kind.NOTHING
                    || (versions.stream().anyMatch(policies -> policies.size() == 1)
                            && ladder.equals(LadderId.of("l1")));
            if (move.kind() == TierMove.Kind.PAY) {
                orders.add(0, "o" + i);
                told.add(new Told(move.gap(), Optional.of(move.pay(i, now))));
            } else {
                told.add(new Told(
                        move.gap(), silent ? Optional.empty() : Optional.of(move.command(i, now, ladder, orders))));
            }
        }
        return told;
    }

    /** The versions of the program; the later ones are known from the start. */
    public List<LoyaltyProgram> programs() {
        List<LoyaltyProgram> programs = new ArrayList<>();
        for (int i = 0; i < versions.size(); i++) {
            ProgramBuilder program = LoyaltyProgram.builder("club", "EUR", zone)
                    .version(i + 1)
                    .futureTolerance(Duration.ofDays(100))
                    .activities("visit");
            if (i > 0) {
                program.inForceFrom(otherOptions ? QUARTER.atStartOfDay(zone).toInstant() : SECOND);
            }
            if (otherOptions) {
                program.spend(spend -> spend.creditNotes(CreditNotes.AGAINST_NEWEST_DAYS));
                EventKind[] days = {EventKind.BIRTHDAY, EventKind.MEMBERSHIP_ANNIVERSARY, EventKind.TIER_ANNIVERSARY};
                program.listener(
                        "crm", i == 0 ? days : new EventKind[] {EventKind.TIER_ANNIVERSARY, EventKind.BIRTHDAY});
            }
            if (afterDays > 0) {
                program.spend(spend -> spend.countsFrom(new CountsFrom.AfterDays(afterDays)));
            }
            for (int j = 0; j < versions.get(i).size(); j++) {
                TierPolicy policy = versions.get(i).get(j);
                program.ladder("l" + j, ladder -> tiers(ladder.policy(policy)));
            }
            programs.add(program.build());
        }
        return programs;
    }

    private void tiers(LadderBuilder ladder) {
        if (!conditional) {
            ladder.tier("bronze", "0.00")
                    .tier("silver", "200.00")
                    .tier("gold", "500.00")
                    .tier("platinum", "1000.00");
            return;
        }
        ladder.tier("bronze", "0.00")
                .tier("silver", t -> t.requires(c -> c.anyOf(c.spend("200.00"), c.memberFor(Period.ofDays(180)))))
                .tier("tin", t -> t.requires(c -> c.allOf(c.spend("500.00"), c.memberFor(Period.ofDays(90)))))
                .tier("gold", TierBuilder::byInvitation)
                .tier(
                        "platinum",
                        t -> t.requires(c -> c.anyOf(
                                c.spend("1000.00"),
                                c.orders(5),
                                c.activities("visit", 6),
                                c.allOf(c.spend("300.00"), c.memberFor(Period.ofYears(1))))));
    }

    /** One line for each move, so that a failing story can be read. */
    @Override
    public String toString() {
        StringBuilder text =
                new StringBuilder(zone + (afterDays == 0 ? "" : ", orders count after " + afterDays + " days"));
        versions.forEach(policies -> text.append("\n    ").append(policies));
        moves.forEach(move -> text.append("\n    ").append(move));
        return text.toString();
    }
}
