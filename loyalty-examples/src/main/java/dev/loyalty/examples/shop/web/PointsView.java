package dev.loyalty.examples.shop.web;

import dev.loyalty.examples.shop.club.Points;
import dev.loyalty.member.AccountHistory;
import dev.loyalty.member.AccountHistory.Cursor;
import dev.loyalty.member.AccountView;
import dev.loyalty.member.Audience;
import dev.loyalty.value.CustomerId;
import dev.loyalty.value.Note;
import dev.loyalty.value.Units;
import dev.loyalty.wording.Wording;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has of the club's points, written.
 *
 * @param available what may be spent
 * @param pending what becomes available later; empty for nothing
 * @param held what is set aside; empty for nothing
 * @param debt what is owed; empty for nothing
 * @param ends what ends next, and when; empty if nothing does
 * @param lines what happened in the account, newest first
 * @param older where older lines begin, as it stands in an address; empty if there are none
 */
public record PointsView(
        String available, String pending, String held, String debt, String ends, List<Line> lines, String older) {

    private static final String CURSOR = "([1-9][0-9]{0,17})\\.(-?[0-9]{1,15})";

    /**
     * Something that happened.
     *
     * @param at when
     * @param sentence what
     * @param moved by how much the account rose or fell; empty if by nothing
     * @param total what was there afterwards
     * @param note why, and who did it; null for nobody
     */
    public record Line(
            Instant at,
            String sentence,
            String moved,
            String total,
            @Nullable Note note) {}

    // show: points
    /** {@return the account of a customer, with a page of what happened in it} */
    public static PointsView of(Visit visit, CustomerId customer, Audience audience, int lines) {
        AccountView account = visit.store().engine().balances().view(customer, Points.ID);
        AccountHistory page =
                visit.store().engine().balances().history(customer, Points.ID, audience, cursor(visit), lines);
        Wording wording = visit.language().wording();
        return new PointsView(
                wording.units(account.balance().id(), account.available()),
                unlessZero(wording, account, account.pending()),
                unlessZero(wording, account, account.held()),
                unlessZero(wording, account, account.debt()),
                account.endsNext()
                        .map(next -> visit.text(
                                "points.ends",
                                wording.units(account.balance().id(), next.units()),
                                visit.language().dates().day(next.through())))
                        .orElse(""),
                page.lines().stream().map(line -> line(visit, account, line)).toList(),
                page.next() == null
                        ? ""
                        : page.next().before() + "." + page.next().total().steps());
    }
    // end

    private static @Nullable Cursor cursor(Visit visit) {
        String from = visit.field("points");
        if (!from.matches(CURSOR)) {
            return null;
        }
        int point = from.indexOf('.');
        return new Cursor(
                Long.parseLong(from.substring(0, point)), new Units(Long.parseLong(from.substring(point + 1)), 0));
    }

    private static String unlessZero(Wording wording, AccountView account, Units units) {
        return units.isZero() ? "" : wording.units(account.balance().id(), units);
    }

    private static Line line(Visit visit, AccountView account, AccountHistory.Line line) {
        Wording wording = visit.language().wording();
        String moved = line.moved().isZero() ? "" : wording.number(line.moved().steps());
        return new Line(
                line.line().occurredAt(),
                visit.sentences().of(line.line()),
                line.moved().steps() > 0 ? "+" + moved : moved,
                wording.units(account.balance().id(), line.total()),
                line.line().note());
    }
}
