package dev.loyalty.examples.shop.web.demo;

import static dev.loyalty.examples.shop.web.Route.Access.EVERYBODY;

import dev.loyalty.examples.shop.club.SentMails.Sent;
import dev.loyalty.examples.shop.demo.Replay;
import dev.loyalty.examples.shop.demo.Walk.DayNews;
import dev.loyalty.examples.shop.web.Answer;
import dev.loyalty.examples.shop.web.MailWords;
import dev.loyalty.examples.shop.web.Route;
import dev.loyalty.examples.shop.web.Visit;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The clock that can be turned, and how far the sample is. */
public final class ClockPages {

    private static final Map<String, Period> STEPS =
            Map.of("day", Period.ofDays(1), "week", Period.ofDays(7), "month", Period.ofMonths(1));

    private ClockPages() {}

    /**
     * What the days have brought.
     *
     * @param until when the walk ended
     * @param days day by day; those without anything are left out
     */
    public record News(Instant until, List<Day> days) {}

    /**
     * A day.
     *
     * @param day which
     * @param told what customers were told on it
     */
    public record Day(LocalDate day, List<Told> told) {}

    /**
     * Something that a customer was told.
     *
     * @param customer who
     * @param kind the key of what
     * @param skipped the key of why no mail went out; empty if one did
     */
    public record Told(String customer, String kind, String skipped) {}

    static List<Route> routes() {
        return List.of(
                Route.post("/demo/clock", EVERYBODY, ClockPages::walk).waiting(),
                Route.get("/demo/news", EVERYBODY, ClockPages::news).waiting(),
                Route.get("/demo/progress", EVERYBODY, ClockPages::progress));
    }

    /** What has happened has a page of its own, so that nobody walks once more by loading it again. */
    private static Answer walk(Visit visit) {
        Period step = STEPS.getOrDefault(visit.field("step"), Period.ofDays(1));
        Instant begin = visit.demo().walk().on(step);
        return Answer.to("/demo/news?from=" + begin.toEpochMilli() + "&until="
                + visit.demo().clock().instant().toEpochMilli());
    }

    private static Answer news(Visit visit) {
        Instant until = instant(visit, "until");
        List<DayNews> news = visit.demo().walk().news(instant(visit, "from"), until);
        return Answer.page("demo/news", "news.title", new News(until, days(visit, news)))
                .code("demo/Walk#walk");
    }

    private static Instant instant(Visit visit, String field) {
        String millis = visit.field(field);
        return millis.matches("[0-9]{1,15}")
                ? Instant.ofEpochMilli(Long.parseLong(millis))
                : visit.demo().clock().instant();
    }

    private static List<Day> days(Visit visit, List<DayNews> news) {
        List<Day> days = new ArrayList<>();
        for (DayNews day : news) {
            days.add(new Day(
                    day.day(),
                    day.mails().stream().map(mail -> told(visit, mail)).toList()));
        }
        return days;
    }

    private static Told told(Visit visit, Sent mail) {
        String name = visit.store()
                .customers()
                .of(mail.customer())
                .map(found -> found.name())
                .orElse(mail.customer().value());
        String skipped = mail.skipped() == null ? "" : MailWords.reason(mail.skipped());
        return new Told(name, "mail." + mail.kind(), skipped);
    }

    /** The moving part of the page that waits. When it is over, the browser loads the whole page anew. */
    private static Answer progress(Visit visit) {
        Replay.State state = visit.demo().replay();
        Answer.Page page = Answer.page("demo/progress", "wait.title", state);
        return state.isOver() && visit.isPartial()
                ? new Answer.Bytes("text/plain; charset=utf-8", new byte[0], 200, Map.of("HX-Refresh", "true"))
                : page;
    }
}
