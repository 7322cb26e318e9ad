package dev.loyalty.examples.shop.web.demo;

import static dev.loyalty.examples.shop.web.Route.Access.EVERYBODY;

import dev.loyalty.examples.shop.demo.Inbox;
import dev.loyalty.examples.shop.demo.Inbox.Received;
import dev.loyalty.examples.shop.web.Answer;
import dev.loyalty.examples.shop.web.MissingException;
import dev.loyalty.examples.shop.web.Route;
import dev.loyalty.examples.shop.web.Visit;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The mails that the demonstration's mail server got. */
public final class InboxPages {

    /** A mail is shown in a frame of its own, where nothing runs and nothing is loaded. */
    private static final Map<String, String> CAGE = Map.of(
            "Content-Security-Policy",
            "sandbox; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'");

    private static final int MOST = 100;

    private InboxPages() {}

    /**
     * What the page shows.
     *
     * @param isHere whether the mails come here
     * @param mails the newest ones, newest first
     * @param count how many there are in all
     */
    public record Mails(boolean isHere, List<Received> mails, int count) {}

    static List<Route> routes() {
        return List.of(
                Route.get("/demo/inbox", EVERYBODY, InboxPages::list),
                Route.get("/demo/inbox/{place}", EVERYBODY, InboxPages::show),
                Route.get("/demo/inbox/{place}/body", EVERYBODY, InboxPages::body));
    }

    private static Answer list(Visit visit) {
        Inbox inbox = visit.demo().inbox();
        List<Received> mails = inbox == null ? List.of() : inbox.mails();
        List<Received> newest = mails.subList(0, Math.min(MOST, mails.size()));
        return Answer.page("demo/inbox", "inbox.title", new Mails(inbox != null, newest, mails.size()))
                .code("club/Mailer#mailer");
    }

    private static Answer show(Visit visit) {
        return Answer.page("demo/mail", "inbox.title", find(visit)).framing();
    }

    private static Answer body(Visit visit) {
        byte[] html = find(visit).html().getBytes(StandardCharsets.UTF_8);
        return new Answer.Bytes("text/html; charset=utf-8", html, 200, CAGE);
    }

    private static Received find(Visit visit) {
        Inbox inbox = visit.demo().inbox();
        String place = visit.path("place");
        Received mail = inbox != null && place.matches("[0-9]{1,6}") ? inbox.find(Integer.parseInt(place)) : null;
        if (mail == null) {
            throw new MissingException();
        }
        return mail;
    }
}
