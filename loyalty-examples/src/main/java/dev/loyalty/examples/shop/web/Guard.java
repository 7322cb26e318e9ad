package dev.loyalty.examples.shop.web;

import dev.loyalty.examples.shop.store.Login;
import dev.loyalty.examples.shop.store.Login.Role;
import dev.loyalty.examples.shop.web.Route.Access;
import dev.loyalty.examples.shop.web.Route.Method;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/** Stands in front of every route: who may, and whether a form is one of ours. */
final class Guard {

    private static final Set<String> FROM_HERE = Set.of("same-origin", "none");

    private Guard() {}

    /** {@return what comes back instead of the route's answer; empty if the visit may go on} */
    static Optional<Answer> refuse(Visit visit, Route route) {
        if (route.access() == Access.SIGNED) {
            return Optional.empty();
        }
        if (route.method() == Method.POST && !isOurs(visit)) {
            return Optional.of(LateForms.answer(visit, route));
        }
        Optional<Answer> refused = admit(visit, route);
        if (refused.isEmpty() && route.waits() && !visit.demo().replay().isOver()) {
            return Optional.of(
                    Answer.page("wait", "wait.title", visit.demo().replay()).status(503));
        }
        return refused;
    }

    /** A form is ours if it bears the session's token, and if the browser, where it says so, was on one of our pages. */
    private static boolean isOurs(Visit visit) {
        String site = visit.context().header("Sec-Fetch-Site");
        boolean isFromHere = site == null || FROM_HERE.contains(site);
        return isFromHere && visit.visitor().isToken(visit.field("token"));
    }

    private static Optional<Answer> admit(Visit visit, Route route) {
        if (route.access() == Access.EVERYBODY) {
            return Optional.empty();
        }
        Login login = visit.login();
        if (login != null && isGone(visit, login)) {
            visit.visitor().leave();
            return Optional.of(Answer.to("/login"));
        }
        if (login == null) {
            return Optional.of(Answer.to(route.method() == Method.GET ? "/login?back=" + back(visit) : "/login"));
        }
        return may(login.role(), route.access())
                ? Optional.empty()
                : Optional.of(Errors.forbidden("error.forbidden.title", "error.forbidden.text"));
    }

    /** Whoever was erased, perhaps in another browser, is signed in no more. Before the sample is there, nobody has an account yet. */
    private static boolean isGone(Visit visit, Login login) {
        return visit.demo().replay().isOver()
                && login.customer() != null
                && visit.store().customers().find(login.customer()).isEmpty();
    }

    static boolean may(Role role, Access access) {
        return switch (access) {
            case EVERYBODY, SIGNED -> true;
            case CUSTOMER -> role == Role.CUSTOMER;
            case CLERK -> role == Role.CLERK || role == Role.MERCHANT;
            case MERCHANT -> role == Role.MERCHANT;
        };
    }

    private static String back(Visit visit) {
        return URLEncoder.encode(visit.context().path(), StandardCharsets.UTF_8);
    }
}
