package dev.loyalty.examples.backfill.result;

import dev.loyalty.LoyaltyEngine;
import dev.loyalty.event.TierChanged;
import dev.loyalty.member.Audience;
import dev.loyalty.member.HistoryLine;
import dev.loyalty.member.HistoryPage;
import dev.loyalty.member.LadderView;
import java.io.PrintWriter;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One customer's story, told event by event as the customer may read it. */
final class Story {

    /** Longer ones are not read. */
    private static final int LONGEST = 16;

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private final LoyaltyEngine engine;
    private final ZoneId zone;

    Story(LoyaltyEngine engine, ZoneId zone) {
        this.engine = engine;
        this.zone = zone;
    }

    /** Whose story is worth reading: short enough, with the most downs, then the most ups. */
    static Optional<MemberLine> hero(List<MemberLine> members) {
        return members.stream()
                .min(Comparator.comparing((MemberLine member) -> member.entries() > LONGEST)
                        .thenComparing(MemberLine::demotions, Comparator.reverseOrder())
                        .thenComparing(MemberLine::promotions, Comparator.reverseOrder())
                        .thenComparing(MemberLine::entries)
                        .thenComparing(MemberLine::customer));
    }

    void tell(MemberLine hero, PrintWriter out) {
        HistoryPage page = engine.members().history(hero.customer(), Audience.CUSTOMER, LONGEST);
        TextTable table = new TextTable("lll");
        if (page.next().isPresent()) {
            table.row("…", "", "(what happened earlier is left out)");
        }
        String before = "";
        for (int i = page.lines().size() - 1; i >= 0; i--) {
            HistoryLine line = page.lines().get(i);
            String at = MINUTE.format(line.occurredAt().atZone(zone));
            table.row(at.equals(before) ? "" : at, sign(line), line.sentence());
            before = at;
        }
        for (LadderView ladder : engine.members().view(hero.customer()).ladders()) {
            String tier = ladder.tier().map(held -> held.name().text()).orElse("no tier");
            table.row("in the end", "=", tier + ": " + ladder.progress());
            if (ladder.ahead() != null) {
                table.row("", "", ladder.ahead().toString());
            }
        }
        table.print(out);
    }

    private static String sign(HistoryLine line) {
        return line.event() instanceof TierChanged change ? (change.up() ? "▲" : "▼") : "";
    }
}
