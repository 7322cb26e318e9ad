package dev.loyalty.examples.shop.web.customer;

import static dev.loyalty.examples.shop.web.Route.Access.CUSTOMER;

import dev.loyalty.examples.shop.store.Accounts;
import dev.loyalty.examples.shop.store.Customer;
import dev.loyalty.examples.shop.web.Answer;
import dev.loyalty.examples.shop.web.MissingException;
import dev.loyalty.examples.shop.web.Route;
import dev.loyalty.examples.shop.web.Visit;
import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a customer says about themselves, and how they are forgotten. */
public final class ProfilePages {

    private static final int LONGEST = 100;

    private ProfilePages() {}

    /**
     * What the page shows.
     *
     * @param name the name as it was typed
     * @param email the address as it was typed
     * @param language the language chosen
     * @param day the birthday's day as it was typed; empty for none
     * @param month its month; empty for none
     * @param wantsMail whether mails are wanted
     * @param error the key of what is wrong; empty for nothing
     */
    public record Form(
            String name, String email, String language, String day, String month, boolean wantsMail, String error) {

        /** {@return the languages that there are} */
        public List<String> languages() {
            return Accounts.languages();
        }
    }

    static List<Route> routes() {
        return List.of(
                Route.get("/account/profile", CUSTOMER, ProfilePages::show).waiting(),
                Route.post("/account/profile", CUSTOMER, ProfilePages::change).waiting(),
                Route.get("/account/erase", CUSTOMER, visit -> Answer.page("customer/erase", "erase.title", ""))
                        .waiting(),
                Route.post("/account/erase", CUSTOMER, ProfilePages::erase).waiting());
    }

    private static Answer show(Visit visit) {
        Customer customer = customer(visit);
        MonthDay birthday = customer.birthday();
        return page(new Form(
                customer.name(),
                customer.email(),
                customer.locale().getLanguage(),
                birthday == null ? "" : String.valueOf(birthday.getDayOfMonth()),
                birthday == null ? "" : String.valueOf(birthday.getMonthValue()),
                customer.wantsMail(),
                ""));
    }

    private static Answer.Page page(Form form) {
        return Answer.page("customer/profile", "profile.title", form).code("store/Accounts#profile");
    }

    private static Answer change(Visit visit) {
        Form typed = typed(visit, "");
        String error = error(typed);
        if (!error.isEmpty()) {
            return page(typed(visit, error)).status(422);
        }
        Customer changed = new Customer(
                visit.customer(),
                typed.name(),
                typed.email(),
                Locale.forLanguageTag(typed.language()),
                birthday(typed),
                typed.wantsMail());
        visit.store().accounts().change(changed);
        visit.visitor().say(visit.text("profile.saved"));
        return Answer.to("/account/profile");
    }

    private static Form typed(Visit visit, String error) {
        return new Form(
                visit.field("name"),
                visit.field("email"),
                visit.field("language"),
                visit.field("day"),
                visit.field("month"),
                visit.field("mails").equals("yes"),
                error);
    }

    /** {@return the key of what is wrong; empty for nothing} */
    private static String error(Form typed) {
        if (typed.name().isEmpty() || typed.name().length() > LONGEST) {
            return "profile.error.name";
        }
        if (!typed.email().matches("[^@\\s\\p{Cntrl}]{1,60}@[^@\\s\\p{Cntrl}]{1,60}")) {
            return "profile.error.email";
        }
        if (!Accounts.languages().contains(typed.language())) {
            return "profile.error.language";
        }
        boolean isNone = typed.day().isEmpty() && typed.month().isEmpty();
        return isNone || birthday(typed) != null ? "" : "profile.error.birthday";
    }

    private static @Nullable MonthDay birthday(Form typed) {
        boolean isTyped = typed.day().matches("[0-9]{1,2}") && typed.month().matches("[0-9]{1,2}");
        try {
            return isTyped ? MonthDay.of(Integer.parseInt(typed.month()), Integer.parseInt(typed.day())) : null;
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    /** Nothing of it can be taken back, so the customer types their own number. */
    private static Answer erase(Visit visit) {
        if (!visit.field("sure").equals(visit.customer().value())) {
            return Answer.page("customer/erase", "erase.title", "erase.wrong").status(422);
        }
        visit.store().accounts().erase(visit.customer());
        visit.demo().heart().wake();
        String said = visit.text("erase.done");
        visit.visitor().leave();
        visit.visitor().say(said);
        return Answer.to("/");
    }

    private static Customer customer(Visit visit) {
        return visit.store().customers().find(visit.customer()).orElseThrow(MissingException::new);
    }
}
