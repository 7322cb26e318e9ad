package dev.loyalty.examples.shop.web.clerk;

import dev.loyalty.event.Outlook;
import dev.loyalty.event.Pin;
import dev.loyalty.event.TierChanged;
import dev.loyalty.examples.shop.club.ClubProgress;
import dev.loyalty.examples.shop.web.Visit;
import dev.loyalty.member.Audience;
import dev.loyalty.member.HistoryLine;
import dev.loyalty.member.HistoryPage;
import dev.loyalty.member.LadderView;
import dev.loyalty.member.MemberView;
import dev.loyalty.member.Membership;
import dev.loyalty.program.Tier;
import dev.loyalty.program.Window;
import dev.loyalty.value.CustomerId;
import dev.loyalty.value.TierId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The answer to whom somebody calls about their tier.
 *
 * @param headline where they stand
 * @param why the last change of the tier, with its reason
 * @param keeps what keeps the tier, or what ends it
 * @param tiers tier by tier, why it is held or not
 */
public record Standing(String headline, List<String> why, List<String> keeps, List<String> tiers) {

    private static final int LINES = 100;
    private static final int PAGES = 20;
    private static final int MOST_ORDERS = 5;

    static Standing of(Visit visit, MemberView view, ClubProgress progress) {
        LadderView ladder = view.ladder(visit.store().club().ladder().id());
        return new Standing(
                headline(visit, view, ladder, progress.validThrough()),
                view.isMember() ? why(visit, view) : List.of(),
                view.isMember() ? keeps(visit, view, ladder) : List.of(),
                view.isMember() ? tiers(visit, view.customer()) : List.of());
    }

    private static String headline(Visit visit, MemberView view, LadderView ladder, @Nullable LocalDate through) {
        Tier held = ladder.held();
        if (held == null) {
            return visit.text("clerk.standing." + view.membership());
        }
        String name = held.name().in(visit.language().locale());
        if (view.membership() == Membership.FROZEN) {
            return visit.text("clerk.standing.FROZEN", name);
        }
        return through == null
                ? visit.text("clerk.standing.forever", name)
                : visit.text("clerk.standing.through", name, day(visit, through));
    }

    // show: why
    /** The newest change of the tier that the journal has, with what brought it about. */
    private static List<String> why(Visit visit, MemberView view) {
        long before = Long.MAX_VALUE;
        for (int i = 0; i < PAGES && before > 0; i++) {
            HistoryPage page = visit.store().engine().members().history(view.customer(), Audience.STAFF, before, LINES);
            for (HistoryLine line : page.lines()) {
                if (line.event() instanceof TierChanged change) {
                    return why(visit, view.customer(), page, line, change);
                }
            }
            before = page.next().orElse(0);
        }
        return List.of(visit.text("clerk.why.joined", day(visit, Objects.requireNonNull(view.joinedAt()))));
    }
    // end

    private static List<String> why(
            Visit visit, CustomerId customer, HistoryPage page, HistoryLine line, TierChanged change) {
        List<String> why = new ArrayList<>();
        why.add(visit.text(
                change.up() ? "clerk.why.up" : "clerk.why.down",
                day(visit, line.occurredAt()),
                name(visit, change.from()),
                name(visit, change.to())));
        why.add(visit.text("clerk.why.reason", Words.of(visit).of(change.reason())));
        page.lines().stream()
                .filter(other -> other.seq() == line.seq() && !(other.event() instanceof TierChanged))
                .map(other -> visit.text("clerk.why.with", Words.of(visit).of(other)))
                .forEach(why::add);
        if (!change.up()) {
            LocalDate day = line.occurredAt()
                    .atZone(visit.store().engine().program().zone())
                    .toLocalDate();
            left(visit, customer, day).forEach(why::add);
        }
        return why;
    }

    /** Which orders leave the window on a day: a year is what counts, and then they are a year old. */
    private static Stream<String> left(Visit visit, CustomerId customer, LocalDate day) {
        ZoneId zone = visit.store().engine().program().zone();
        return visit.store().club().ladder().policy().window() instanceof Window.Rolling rolling
                ? visit.store().orders().of(customer).stream()
                        .filter(order -> rolling.end(
                                        order.placedAt().atZone(zone).toLocalDate())
                                .equals(day))
                        .limit(MOST_ORDERS)
                        .map(order -> visit.text("clerk.why.left", order.no(), day(visit, order.placedAt())))
                : Stream.empty();
    }

    private static List<String> keeps(Visit visit, MemberView view, LadderView ladder) {
        List<String> keeps = new ArrayList<>();
        Pin pin = ladder.pin();
        if (pin != null) {
            keeps.add(pinned(visit, pin));
        }
        if (view.membership() == Membership.FROZEN) {
            keeps.add(visit.text("clerk.keeps.frozen"));
        } else {
            keeps.add(ahead(visit, ladder.ahead()));
        }
        return keeps;
    }

    private static String pinned(Visit visit, Pin pin) {
        Instant until = pin.until();
        String end = until == null
                ? visit.text("clerk.pin.forever")
                : visit.text("clerk.pin.through", day(visit, until.minusMillis(1)));
        return visit.text("clerk.keeps.pin." + pin.mode(), name(visit, pin.tier()), end);
    }

    private static String ahead(Visit visit, @Nullable Outlook ahead) {
        if (ahead == null) {
            return visit.text("clerk.keeps.nothing");
        }
        String to = name(visit, ahead.to());
        LocalDate through = ahead.spendThrough().orElse(null);
        if (ahead.missing() == null || through == null) {
            return visit.text("clerk.keeps.falls", day(visit, ahead.on()), to);
        }
        String missing = visit.language().wording().money(ahead.missing());
        return visit.text("clerk.keeps.spend", missing, day(visit, through), day(visit, ahead.on()), to);
    }

    private static List<String> tiers(Visit visit, CustomerId customer) {
        return visit.store().engine().members().explain(customer).tiers().stream()
                .map(answer -> Words.of(visit).of(answer))
                .toList();
    }

    private static String name(Visit visit, TierId id) {
        return visit.store()
                .club()
                .ladder()
                .find(id)
                .map(tier -> tier.name().in(visit.language().locale()))
                .orElse(id.value());
    }

    private static String day(Visit visit, LocalDate day) {
        return visit.language().dates().day(day);
    }

    private static String day(Visit visit, Instant instant) {
        return visit.language().dates().day(instant);
    }
}
