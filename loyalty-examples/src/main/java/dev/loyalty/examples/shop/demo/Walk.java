package dev.loyalty.examples.shop.demo;

import dev.loyalty.examples.shop.club.SentMails;
import dev.loyalty.examples.shop.club.SentMails.Sent;
import dev.loyalty.examples.shop.store.Notes;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;

/** Lets time pass day by day, so that a warning comes before what it warns of. Thread-safe. */
public final class Walk {

    static final String CLOCK = "clock";

    /** The longest walk is a month. */
    private static final int MOST_DAYS = 31;

    private final DemoClock clock;
    private final Heart heart;
    private final SentMails mails;
    private final Notes notes;

    /** Walks with a clock. */
    Walk(DemoClock clock, Heart heart, SentMails mails, Notes notes) {
        this.clock = clock;
        this.heart = heart;
        this.mails = mails;
        this.notes = notes;
    }

    /**
     * What a day has brought.
     *
     * @param day which
     * @param mails what customers were told on it
     */
    public record DayNews(LocalDate day, List<Sent> mails) {

        /** Copies the mails. */
        public DayNews {
            mails = List.copyOf(mails);
        }
    }

    // show: walk
    /** Walks for a time, day by day; {@link #news} tells what that has brought. Returns when it began. */
    public Instant on(Period period) {
        synchronized (heart) {
            Instant begin = clock.instant();
            ZonedDateTime end = begin.atZone(DemoClock.zone()).plus(period);
            for (ZonedDateTime day = dayAfter(begin); !day.isAfter(end); day = day.plusDays(1)) {
                clock.putForward(day.toInstant());
                heart.beat();
            }
            remember();
            return begin;
        }
    }
    // end

    /** {@return the days of a walk on which somebody was told something; of a long one, the first days alone} */
    public List<DayNews> news(Instant begin, Instant end) {
        List<DayNews> news = new ArrayList<>();
        Instant before = begin;
        ZonedDateTime day = dayAfter(begin);
        for (int i = 0; i < MOST_DAYS && !day.toInstant().isAfter(end); i++) {
            List<Sent> told = mails.between(before, day.toInstant());
            if (!told.isEmpty()) {
                news.add(new DayNews(day.toLocalDate(), told));
            }
            before = day.toInstant();
            day = day.plusDays(1);
        }
        return news;
    }

    private static ZonedDateTime dayAfter(Instant begin) {
        return begin.atZone(DemoClock.zone()).plusDays(1);
    }

    /** The next start of the shop on this database goes on from here. */
    void remember() {
        notes.put(CLOCK, clock.instant().toString());
    }
}
