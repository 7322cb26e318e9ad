package dev.loyalty.examples.shop.web;

import dev.loyalty.examples.shop.store.Login;
import dev.loyalty.examples.shop.web.Route.Access;
import java.util.List;

/** What is answered to a form whose page was open for too long: nothing is done, and nothing that was typed is lost. */
public final class LateForms {

    private static final String LOGIN = "/login";
    private static final String ERASURE = "/account/erase";

    private LateForms() {}

    /**
     * What the page shows.
     *
     * @param kept the form, to be sent once more
     * @param typed what was typed, as a reader knows it
     */
    public record Late(KeptForm kept, List<KeptForm.Field> typed) {}

    /** {@return what comes back for a form without the session's token} */
    static Answer answer(Visit visit, Route route) {
        if (!isSurelyOurs(visit)) {
            return Errors.forbidden("error.form.title", "error.form.text");
        }
        if (route.path().equals(LOGIN)) {
            return LoginPages.late(visit, KeptForm.carried(visit).orElse(null)).status(403);
        }
        Login login = visit.login();
        if (login == null && route.path().equals(ERASURE)) { // whoever confirms twice has no account any more
            return Errors.forbidden("late.erase.title", "late.erase.text");
        }
        if (login == null && route.access() != Access.EVERYBODY) {
            return LoginPages.late(visit, KeptForm.sent(visit)).status(403);
        }
        return login == null || Guard.may(login.role(), route.access())
                ? again(visit, KeptForm.sent(visit)).status(403)
                : Errors.forbidden("error.form.title", "error.form.text");
    }

    /** {@return the page that shows what was typed, and sends it with one click} */
    static Answer.Page again(Visit visit, KeptForm kept) {
        return Answer.page("late", "error.form.title", new Late(kept, kept.typed(visit)));
    }

    /**
     * Only what was sent by a page of ours is shown again: otherwise anybody's page could lay its own words into the reader's mouth. Where
     * a browser does not say from where, by plain HTTP, it says its origin.
     */
    private static boolean isSurelyOurs(Visit visit) {
        String site = visit.header("Sec-Fetch-Site");
        String origin = visit.header("Origin");
        if (site != null) {
            return site.equals("same-origin");
        }
        String host = visit.header("Host");
        return origin != null && (origin.equals("http://" + host) || origin.equals("https://" + host));
    }
}
