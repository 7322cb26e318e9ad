package dev.loyalty.examples.shop.web.merchant;

import static dev.loyalty.examples.shop.web.Route.Access.MERCHANT;

import dev.loyalty.event.Outlook;
import dev.loyalty.examples.shop.club.Insights.Member;
import dev.loyalty.examples.shop.club.Insights.Standings;
import dev.loyalty.examples.shop.store.Customer;
import dev.loyalty.examples.shop.web.Answer;
import dev.loyalty.examples.shop.web.Csv;
import dev.loyalty.examples.shop.web.Route;
import dev.loyalty.examples.shop.web.Visit;
import dev.loyalty.program.Tier;
import dev.loyalty.program.TierLadder;
import dev.loyalty.value.CustomerId;
import dev.loyalty.value.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who is close to the next tier, and who is about to fall: all of those whom the dashboard counts. */
public final class PeoplePages {

    private static final int CLOSE_PERCENT = 90;
    private static final int DAYS_AHEAD = 30;

    private final Figures figures;

    PeoplePages(Figures figures) {
        this.figures = figures;
    }

    /**
     * What the page shows.
     *
     * @param asOf as of when
     * @param isFalling whether they are about to fall; else they are close to the next tier
     * @param people who
     */
    public record Whole(Instant asOf, boolean isFalling, People people) {}

    /**
     * Some people.
     *
     * @param count how many there are
     * @param shown those who are shown
     */
    public record People(int count, List<Person> shown) {

        /** {@return how many are not shown} */
        public int others() {
            return count - shown.size();
        }
    }

    /**
     * Somebody.
     *
     * @param customer their number
     * @param name what they are called
     * @param tier the tier held
     * @param next the next tier; at the top, the one held
     * @param below the tier to which time leads; the one held if to none
     * @param member where they stand
     */
    public record Person(String customer, String name, Tier tier, Tier next, Tier below, Member member) {}

    List<Route> routes() {
        return List.of(
                Route.get("/merchant/people/close", MERCHANT, this::showClose).waiting(),
                Route.get("/merchant/people/falling", MERCHANT, this::showFalling)
                        .waiting(),
                Route.get("/merchant/people/close.csv", MERCHANT, this::closeAsCsv)
                        .waiting(),
                Route.get("/merchant/people/falling.csv", MERCHANT, this::fallingAsCsv)
                        .waiting());
    }

    private Answer showClose(Visit visit) {
        Standings standings = figures.of(visit).now();
        Whole whole = new Whole(standings.asOf(), false, close(visit, standings, Integer.MAX_VALUE));
        return Answer.page("merchant/peoplelist", "merchant.close", whole).code("club/InsightsByScan#scan");
    }

    private Answer showFalling(Visit visit) {
        Standings standings = figures.of(visit).now();
        Whole whole = new Whole(standings.asOf(), true, falling(visit, standings, Integer.MAX_VALUE));
        return Answer.page("merchant/peoplelist", "merchant.falls", whole).code("club/InsightsByScan#scan");
    }

    private Answer closeAsCsv(Visit visit) {
        List<List<String>> lines = close(visit, figures.of(visit).now(), Integer.MAX_VALUE).shown().stream()
                .map(person -> cells(
                        visit, person, person.next(), person.member().progress().missing(), ""))
                .toList();
        return csv(visit, "close.csv", lines);
    }

    private Answer fallingAsCsv(Visit visit) {
        List<List<String>> lines = falling(visit, figures.of(visit).now(), Integer.MAX_VALUE).shown().stream()
                .map(person -> {
                    Outlook ahead = person.member().ahead();
                    return cells(
                            visit,
                            person,
                            person.below(),
                            ahead == null ? null : ahead.missing(),
                            ahead == null ? "" : ahead.on().toString());
                })
                .toList();
        return csv(visit, "falling.csv", lines);
    }

    private static Answer csv(Visit visit, String name, List<List<String>> lines) {
        List<String> head = Stream.of(
                        "clerk.csv.number",
                        "clerk.csv.name",
                        "clerk.csv.tier",
                        "merchant.csv.to",
                        "merchant.csv.missing",
                        "merchant.csv.on")
                .map(visit::text)
                .toList();
        return Csv.file(name, head, lines);
    }

    private static List<String> cells(Visit visit, Person person, Tier to, @Nullable Money missing, String on) {
        Locale locale = visit.language().locale();
        return List.of(
                person.customer(),
                person.name(),
                person.tier().name().in(locale),
                to.name().in(locale),
                missing == null ? "" : missing.plain(),
                on);
    }

    static People close(Visit visit, Standings standings, int most) {
        return people(visit, standings.close(CLOSE_PERCENT), most);
    }

    static People falling(Visit visit, Standings standings, int most) {
        ZoneId zone = visit.store().engine().program().zone();
        LocalDate today = standings.asOf().atZone(zone).toLocalDate();
        return people(visit, standings.falling(today.plusDays(DAYS_AHEAD)), most);
    }

    private static People people(Visit visit, List<Member> members, int most) {
        Map<CustomerId, String> names = new HashMap<>();
        for (Customer customer : visit.store().customers().all()) {
            names.put(customer.id(), customer.name());
        }
        List<Person> shown = new ArrayList<>();
        for (Member member : members.subList(0, Math.min(most, members.size()))) {
            shown.add(person(visit, member, names.getOrDefault(member.customer(), "")));
        }
        return new People(members.size(), shown);
    }

    private static Person person(Visit visit, Member member, String name) {
        TierLadder ladder = visit.store().club().ladder();
        Tier held = ladder.tier(member.tier());
        Tier next = member.progress().nextTier().map(ladder::tier).orElse(held);
        Tier below = member.ahead() == null ? held : ladder.tier(member.ahead().to());
        String number = member.customer().value();
        return new Person(number, name.isEmpty() ? number : name, held, next, below, member);
    }
}
