package dev.loyalty.examples.shop.web.merchant;

import static dev.loyalty.examples.shop.web.Route.Access.MERCHANT;

import dev.loyalty.examples.shop.store.SentArchive;
import dev.loyalty.examples.shop.store.SentArchive.Filed;
import dev.loyalty.examples.shop.store.SentArchive.Kept;
import dev.loyalty.examples.shop.store.SentArchive.Wanted;
import dev.loyalty.examples.shop.web.Answer;
import dev.loyalty.examples.shop.web.MissingException;
import dev.loyalty.examples.shop.web.Route;
import dev.loyalty.examples.shop.web.Visit;
import dev.loyalty.program.MessageKind;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
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

        /** {@return the address of a mail's page} */
        public String mail(Filed filed) {
            return "/merchant/sent/mail?id=" + encoded(filed.id());
        }
    }

    static List<Route> routes() {
        return List.of(
                Route.get("/merchant/sent", MERCHANT, SentPages::list).waiting(),
                Route.get("/merchant/sent/mail", MERCHANT, SentPages::show).waiting());
    }

    /** {@return the key of why a mail did not go out} */
    public static String reason(String skipped) {
        if (skipped.startsWith("overtaken")) {
            return "merchant.skipped.overtaken";
        }
        return skipped.equals("wants no mails") ? "merchant.skipped.optedout" : "merchant.skipped.other";
    }

    private static SentArchive archive(Visit visit) {
        return new SentArchive(visit.store().database().transactions());
    }

    private static Answer list(Visit visit) {
        Wanted wanted = new Wanted(visit.field("customer"), kind(visit.field("kind")));
        int count = archive(visit).count(wanted);
        String asked = visit.field("page");
        int page = asked.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(asked) : 1;
        List<Filed> mails = archive(visit).page(wanted, (page - 1) * AT_ONCE, AT_ONCE);
        return Answer.page("merchant/sent", "merchant.sent", new Found(wanted, mails, count, page))
                .code("club/Mailer#mailer");
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
