package dev.loyalty.examples.shop.web;

import static dev.loyalty.examples.shop.web.Route.Access.EVERYBODY;

import dev.loyalty.examples.shop.store.Login;
import dev.loyalty.value.CustomerId;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
     * @param kept the form that is sent once more then; null for none
     */
    public record Form(
            String name,
            String back,
            String error,
            @Nullable KeptForm kept) {}

    List<Route> routes() {
        return List.of(
                Route.get("/login", EVERYBODY, visit -> form(visit, "")),
                Route.post("/login", EVERYBODY, this::signIn),
                Route.post("/logout", EVERYBODY, LoginPages::signOut),
                Route.post("/settings", EVERYBODY, Settings::change));
    }

    private static Answer.Page form(Visit visit, String error) {
        return Answer.page(
                "login",
                "login.title",
                form(visit, error, KeptForm.carried(visit).orElse(null)));
    }

    private static Form form(Visit visit, String error, @Nullable KeptForm kept) {
        boolean isLogin = kept == null || visit.context().path().equals("/login");
        return new Form(isLogin ? visit.field("name") : "", isLogin ? visit.field("back") : "", error, kept);
    }

    /** {@return the page to sign in, for whoever was signed in when they began to type} */
    static Answer.Page late(Visit visit, @Nullable KeptForm kept) {
        String error = kept == null ? "login.late" : "login.late.kept";
        return Answer.page("login", "login.title", form(visit, error, kept));
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
        if (customer != null) {
            welcome(visit, guest, customer);
        }
        return KeptForm.carried(visit)
                .<Answer>map(kept -> LateForms.again(visit, kept))
                .orElseGet(() -> Answer.to(back(visit, first(login))));
    }

    private static String first(Login login) {
        return switch (login.role()) {
            case CUSTOMER -> "/";
            case CLERK -> "/clerk";
            case MERCHANT -> "/merchant";
        };
    }

    private static void welcome(Visit visit, String guest, CustomerId customer) {
        visit.store().carts().move(guest, customer.value());
        if (visit.context().cookie(Settings.LANGUAGE) == null) {
            visit.store()
                    .customers()
                    .find(customer)
                    .ifPresent(found -> Settings.language(visit, found.locale().getLanguage()));
        }
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
