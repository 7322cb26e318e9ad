package dev.loyalty.examples.shop.web;

import static dev.loyalty.examples.shop.web.Route.Access.EVERYBODY;

import dev.loyalty.examples.shop.store.Login;
import dev.loyalty.value.CustomerId;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Signing in and out. */
public final class LoginPages {

    private final LoginThrottle throttle;

    LoginPages(InstantSource time) {
        this.throttle = new LoginThrottle(time);
    }

    /**
     * What the page shows.
     *
     * @param name what was typed; empty at first
     * @param back where to go then
     * @param error the key of what is wrong; empty if nothing is
     */
    public record Form(String name, String back, String error) {}

    List<Route> routes() {
        return List.of(
                Route.get("/login", EVERYBODY, visit -> form(visit, "")),
                Route.post("/login", EVERYBODY, this::signIn),
                Route.post("/logout", EVERYBODY, LoginPages::signOut),
                Route.post("/settings", EVERYBODY, Settings::change));
    }

    private static Answer.Page form(Visit visit, String error) {
        return Answer.page("login", "login.title", new Form(visit.field("name"), visit.field("back"), error));
    }

    private Answer signIn(Visit visit) {
        String name = visit.field("name");
        if (!throttle.isOpen(name)) {
            return form(visit, "login.throttled").status(429);
        }
        Optional<Login> login = visit.store().logins().check(name, visit.field("password"));
        if (login.isEmpty()) {
            throttle.failed(name);
            return form(visit, "login.wrong").status(403);
        }
        throttle.succeeded(name);
        return enter(visit, login.get());
    }

    private static Answer enter(Visit visit, Login login) {
        String guest = visit.visitor().guest();
        visit.visitor().signIn(login);
        CustomerId customer = login.customer();
        if (customer == null) {
            return Answer.to(back(visit, login.role() == Login.Role.MERCHANT ? "/merchant" : "/clerk"));
        }
        visit.store().carts().move(guest, customer.value());
        if (visit.context().cookie(Settings.LANGUAGE) == null) {
            visit.store()
                    .customers()
                    .find(customer)
                    .ifPresent(found -> Settings.language(visit, found.locale().getLanguage()));
        }
        return Answer.to(back(visit, "/"));
    }

    private static String back(Visit visit, String otherwise) {
        String back = visit.field("back");
        return back.isEmpty() ? otherwise : Settings.here(back);
    }

    private static Answer signOut(Visit visit) {
        visit.visitor().leave();
        return Answer.to("/");
    }
}
