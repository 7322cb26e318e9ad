package dev.loyalty.examples.shop.web.clerk;

import dev.loyalty.command.Command;
import dev.loyalty.command.Outcome;
import dev.loyalty.command.Preview;
import dev.loyalty.examples.shop.club.Points;
import dev.loyalty.examples.shop.web.Visit;
import dev.loyalty.member.LadderView;
import dev.loyalty.member.MemberView;
import dev.loyalty.program.Tier;
import dev.loyalty.value.BalanceId;
import dev.loyalty.value.Units;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a command will do, and what it did, in sentences. */
final class Effects {

    private Effects() {}

    // show: preview
    /**
     * What a command will do; nothing is written.
     *
     * @throws dev.loyalty.command.RefusedException if it will be refused
     */
    static List<String> of(Visit visit, Command command) {
        MemberView before = visit.store().engine().members().view(command.customer());
        Preview preview = visit.store().engine().preview(command);
        preview.outcome().orThrow();
        return sentences(visit, before, preview.after());
    }
    // end

    private static List<String> sentences(Visit visit, MemberView before, MemberView after) {
        LadderView was = before.ladder(visit.store().club().ladder().id());
        LadderView will = after.ladder(visit.store().club().ladder().id());
        List<String> sentences = new ArrayList<>();
        if (!was.progress().spent().equals(will.progress().spent())) {
            sentences.add(visit.text(
                    "clerk.effect.counts",
                    visit.language().wording().money(will.progress().spent()),
                    visit.language().wording().money(was.progress().spent())));
        }
        sentences.add(standing(visit, before, was, after, will));
        points(visit, before, after).ifPresent(sentences::add);
        return sentences;
    }

    private static Optional<String> points(Visit visit, MemberView before, MemberView after) {
        BalanceId points = BalanceId.of(Points.ID);
        Units had = before.account(points).available();
        Units has = after.account(points).available();
        return had.equals(has)
                ? Optional.empty()
                : Optional.of(visit.text(
                        "clerk.effect.points",
                        visit.language().wording().units(points, has),
                        visit.language().wording().units(points, had)));
    }

    private static String standing(Visit visit, MemberView before, LadderView was, MemberView after, LadderView will) {
        String from = name(visit, was.held());
        String to = name(visit, will.held());
        if (before.membership() != after.membership() && from.equals(to)) {
            return visit.text("clerk.effect." + after.membership(), to);
        }
        return from.equals(to) ? visit.text("clerk.effect.stays", to) : visit.text("clerk.effect.moves", from, to);
    }

    private static String name(Visit visit, @Nullable Tier tier) {
        return tier == null
                ? visit.text("clerk.notier")
                : tier.name().in(visit.language().locale());
    }

    /** {@return what came of something, and whether it was done before} */
    static String done(Visit visit, String call, String key, Outcome.Applied applied, Object... values) {
        visit.demo().calls().note(call, applied);
        if (applied.isReplay()) {
            return visit.text("clerk.again");
        }
        String moved = applied.tierChange()
                .map(change -> " "
                        + visit.text(
                                "clerk.moved",
                                name(visit, visit.store().club().ladder().tier(change.from())),
                                name(visit, visit.store().club().ladder().tier(change.to()))))
                .orElse("");
        return visit.text(key, values) + moved;
    }
}
