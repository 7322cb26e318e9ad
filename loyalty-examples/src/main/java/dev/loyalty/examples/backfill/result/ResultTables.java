package dev.loyalty.examples.backfill.result;

import dev.loyalty.LoyaltyEngine;
import dev.loyalty.program.Tier;
import dev.loyalty.program.TierLadder;
import dev.loyalty.value.TierId;
import java.io.PrintWriter;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The result as a person likes to read it. */
public final class ResultTables {

    private static final int BAR_WIDTH = 32;
    private static final int BEST = 10;

    private final Census census;
    private final PrintWriter out;

    /** Tables of a census, printed to {@code out}. */
    public ResultTables(Census census, PrintWriter out) {
        this.census = census;
        this.out = out;
    }

    /** Prints all of it; what an engine says of one customer too, with times in a zone. */
    public void print(LoyaltyEngine engine, ZoneId zone) {
        totals();
        for (TierLadder ladder : census.program().ladders()) {
            String where = census.program().ladders().size() > 1 ? " of ladder " + ladder.id() : "";
            tiers(ladder, "Members per tier" + where);
            moves(ladder, "Moves between tiers" + where);
        }
        best();
        Optional<MemberLine> hero = Story.hero(census.members());
        if (hero.isPresent()) {
            title("The story of customer " + hero.get().customer());
            new Story(engine, zone).tell(hero.get(), out);
        }
        out.println();
    }

    private void totals() {
        String currency = " " + census.program().currency();
        out.println();
        new TextTable("lr")
                .row("Members", Figures.count(census.members().size()))
                .row("Orders", Figures.count(census.orders()))
                .row("Credit notes", Figures.count(census.creditNotes()))
                .row("Net spend", Figures.amount(census.net()) + currency)
                .print(out);
    }

    private void tiers(TierLadder ladder, String title) {
        title(title);
        Map<TierId, Long> counts = census.tiers(ladder);
        long most = counts.values().stream().mapToLong(count -> count).max().orElse(0);
        TextTable table = new TextTable("lrrrl");
        List<Tier> highestFirst = new ArrayList<>(ladder.tiers());
        Collections.reverse(highestFirst);
        for (Tier tier : highestFirst) {
            long count = counts.getOrDefault(tier.id(), 0L);
            table.row(
                    tier.name().text(),
                    "from " + Figures.amount(tier.threshold().amount()),
                    Figures.count(count),
                    Figures.percent(count, census.members().size()),
                    Figures.bar(count, most, BAR_WIDTH));
        }
        table.print(out);
    }

    private void moves(TierLadder ladder, String title) {
        List<Move> moves = census.moves().stream()
                .filter(move -> move.ladder().equals(ladder.id()))
                .toList();
        title(title);
        TextTable table = new TextTable("lrr").row("", "up", "down");
        for (Tier lower : ladder.tiers()) {
            for (Tier higher : ladder.tiers()) {
                long up = count(moves, lower, higher);
                long down = count(moves, higher, lower);
                if (higher.threshold().isGreaterThan(lower.threshold()) && up + down > 0) {
                    table.row(
                            lower.name().text() + " – " + higher.name().text(), Figures.count(up), Figures.count(down));
                }
            }
        }
        long up = moves.stream().filter(Move::up).count();
        table.rule().row("together", Figures.count(up), Figures.count(moves.size() - up));
        List<Move> byTime =
                moves.stream().filter(move -> move.cause() == Move.Cause.TIME).toList();
        if (!byTime.isEmpty()) {
            long upByTime = byTime.stream().filter(Move::up).count();
            table.row("by time alone", Figures.count(upByTime), Figures.count(byTime.size() - upByTime));
        }
        table.print(out);
    }

    private static long count(List<Move> moves, Tier from, Tier to) {
        return moves.stream()
                .filter(move -> move.from().equals(from.id()) && move.to().equals(to.id()))
                .count();
    }

    private void best() {
        List<MemberLine> best = census.members().stream()
                .sorted(Comparator.comparing(MemberLine::net, Comparator.reverseOrder())
                        .thenComparing(MemberLine::customer))
                .limit(BEST)
                .toList();
        title(best.size() < BEST ? "The best customers" : "The ten best customers");
        TextTable table = new TextTable("rlrrrl")
                .row("", "customer", "net " + census.program().currency(), "orders", "credits", "tier")
                .rule();
        int rank = 1;
        for (MemberLine member : best) {
            table.row(
                    Integer.toString(rank++),
                    member.customer().value(),
                    Figures.amount(member.net().amount()),
                    Figures.count(member.orders()),
                    Figures.count(member.creditNotes()),
                    tierNames(member));
        }
        table.print(out);
    }

    private String tierNames(MemberLine member) {
        return String.join(
                ", ",
                census.program().ladders().stream()
                        .map(ladder -> ladder.tier(Census.tier(member, ladder.id()))
                                .name()
                                .text())
                        .toList());
    }

    private void title(String text) {
        out.println();
        out.println(text);
        out.println();
    }
}
