package dev.loyalty.examples.shop.web.merchant;

import static dev.loyalty.examples.shop.web.Route.Access.MERCHANT;

import dev.loyalty.examples.shop.store.SentArchive;
import dev.loyalty.examples.shop.store.SentArchive.Filed;
import dev.loyalty.examples.shop.store.SentArchive.Kept;
import dev.loyalty.examples.shop.store.SentArchive.Wanted;
import dev.loyalty.examples.shop.web.Answer;
import dev.loyalty.examples.shop.web.Csv;
import dev.loyalty.examples.shop.web.MailWords;
import dev.loyalty.examples.shop.web.MissingException;
import dev.loyalty.examples.shop.web.Route;
import dev.loyalty.examples.shop.web.Visit;
import dev.loyalty.program.MessageKind;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The mails that the club has dealt with: those that went out and what they said, and those that did not, and why. */
public final class SentPages {

    private static final int AT_ONCE = 25;

    private SentPages() {}

    /**
     * What the list shows.
     *
     * @param wanted which mails are looked for
     * @param mails those of this page
     * @param count how many there are on all pages
     * @param page the number of this page, from 1 on
     */
    public record Found(Wanted wanted, List<Filed> mails, int count, int page) {

        /** {@return how many pages there are} */
        public int pages() {
            return Math.max(1, (count + AT_ONCE - 1) / AT_ONCE);
        }

        /** {@return whether anything particular is looked for} */
        public boolean isFiltered() {
            return !wanted.customer().isEmpty() || wanted.kind() != null;
        }

        /** {@return whether mails of this kind are looked for} */
        public boolean isWanted(MessageKind kind) {
            return kind == wanted.kind();
        }

        /** {@return the address of another page} */
        public String to(int other) {
            return "/merchant/sent?customer=" + encoded(wanted.customer()) + "&kind="
                    + (wanted.kind() == null ? "" : wanted.kind().name()) + "&page=" + other;
        }

        /** {@return the address of the table with all of them} */
        public String table() {
            return to(1).replace("/merchant/sent?", "/merchant/sent.csv?");
        }

        /** {@return the address of a mail's page} */
        public String mail(Filed filed) {
            return "/merchant/sent/mail?id=" + encoded(filed.id());
        }
    }

    static List<Route> routes() {
        return List.of(
                Route.get("/merchant/sent", MERCHANT, SentPages::list).waiting(),
                Route.get("/merchant/sent.csv", MERCHANT, SentPages::csv).waiting(),
                Route.get("/merchant/sent/mail", MERCHANT, SentPages::show).waiting());
    }

    private static SentArchive archive(Visit visit) {
        return new SentArchive(visit.store().database().transactions());
    }

    private static Answer list(Visit visit) {
        Wanted wanted = wanted(visit);
        int count = archive(visit).count(wanted);
        String asked = visit.field("page");
        int page = asked.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(asked) : 1;
        List<Filed> mails = archive(visit).page(wanted, (page - 1) * AT_ONCE, AT_ONCE);
        return Answer.page("merchant/sent", "merchant.sent", new Found(wanted, mails, count, page))
                .code("club/Mailer#mailer");
    }

    private static Wanted wanted(Visit visit) {
        return new Wanted(visit.field("customer"), kind(visit.field("kind")));
    }

    private static Answer csv(Visit visit) {
        List<String> head = List.of(
                visit.text("inbox.day"),
                visit.text("clerk.csv.number"),
                visit.text("clerk.csv.name"),
                visit.text("merchant.sent.kind"),
                visit.text("inbox.subject"),
                visit.text("merchant.sent.fate"));
        return Csv.file(
                "mails.csv",
                head,
                archive(visit).page(wanted(visit), 0, Integer.MAX_VALUE).stream()
                        .map(mail -> cells(visit, mail))
                        .toList());
    }

    private static List<String> cells(Visit visit, Filed mail) {
        ZoneId zone = visit.store().engine().program().zone();
        return List.of(
                mail.at().atZone(zone).toLocalDate().toString(),
                mail.customer().value(),
                mail.name(),
                visit.text("mailkind." + mail.kind()),
                mail.subject(),
                visit.text(mail.skipped() == null ? "merchant.sent.out" : MailWords.reason(mail.skipped())));
    }

    private static @Nullable MessageKind kind(String name) {
        for (MessageKind kind : MessageKind.values()) {
            if (kind.name().equals(name)) {
                return kind;
            }
        }
        return null;
    }

    private static Answer show(Visit visit) {
        if (visit.field("id").isEmpty()) {
            return Answer.to("/merchant/sent");
        }
        Kept kept = archive(visit).find(visit.field("id")).orElseThrow(MissingException::new);
        return Answer.page("merchant/sentmail", "merchant.sent.one", kept);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
