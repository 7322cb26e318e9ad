package dev.loyalty.codec.part;

import dev.loyalty.codec.bytes.BytesReader;
import dev.loyalty.codec.bytes.BytesWriter;
import dev.loyalty.ledger.DayCounts;
import dev.loyalty.ledger.DaySums;
import java.time.LocalDate;
import java.util.Currency;

/** What there was on each day: sums of spend, and how often something was counted. */
public final class Days {

    private Days() {}

    /** A day with its counts: five bytes. */
    public static void counted(BytesWriter out, DayCounts.Day day) {
        out.date(day.day());
        out.signed(day.count());
        out.signed(day.takenBack());
    }

    public static DayCounts.Day counted(BytesReader in) {
        return new DayCounts.Day(in.date(), in.signed(), in.signed());
    }

    /** For each day how many days after the one before, whether something was taken back, and the sums: about five bytes. */
    public static void sums(BytesWriter out, DaySums days) {
        out.unsigned(days.size());
        long before = 0;
        for (int i = 0; i < days.size(); i++) {
            long day = days.day(i).toEpochDay();
            boolean back = days.takenBack(i) != 0;
            out.signed((day - before) * 2 + (back ? 1 : 0));
            out.signed(days.net(i));
            if (back) {
                out.signed(days.takenBack(i));
            }
            before = day;
        }
    }

    public static DaySums sums(BytesReader in, Currency currency) {
        int size = in.size();
        long[] days = new long[size];
        long[] net = new long[size];
        long[] takenBack = new long[size];
        long before = 0;
        for (int i = 0; i < size; i++) {
            long step = in.signed();
            days[i] = Math.addExact(before, Math.floorDiv(step, 2L));
            net[i] = in.signed();
            takenBack[i] = Math.floorMod(step, 2L) == 0 ? 0 : in.signed();
            before = LocalDate.ofEpochDay(days[i]).toEpochDay();
        }
        return DaySums.of(currency, days, net, takenBack);
    }
}
