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
    /** Walks for a time, and tells the days on which something happened. */
    public List<DayNews> on(Period period) {
        synchronized (heart) {
            ZonedDateTime now = clock.instant().atZone(DemoClock.zone());
            ZonedDateTime end = now.plus(period);
            List<DayNews> news = new ArrayList<>();
            for (ZonedDateTime day = now.plusDays(1); !day.isAfter(end); day = day.plusDays(1)) {
                Instant before = clock.instant();
                clock.putForward(day.toInstant());
                heart.beat();
                List<Sent> told = mails.between(before, clock.instant());
                if (!told.isEmpty()) {
                    news.add(new DayNews(day.toLocalDate(), told));
                }
            }
            remember();
            return news;
        }
    }
    // end

    /** The next start of the shop on this database goes on from here. */
    void remember() {
        notes.put(CLOCK, clock.instant().toString());
    }
}
