package dev.loyalty.examples.shop.web.customer;

import static dev.loyalty.examples.shop.web.Route.Access.CUSTOMER;

import dev.loyalty.examples.shop.store.Accounts;
import dev.loyalty.examples.shop.store.Customer;
import dev.loyalty.examples.shop.web.Answer;
import dev.loyalty.examples.shop.web.MissingException;
import dev.loyalty.examples.shop.web.Route;
import dev.loyalty.examples.shop.web.Visit;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

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
     * @param errors what is wrong, in words, by the names of the fields
     */
    public record Form(
            String name,
            String email,
            String language,
            String day,
            String month,
            boolean wantsMail,
            Map<String, String> errors) {

        /** {@return what is wrong with a field; empty for nothing} */
        public String error(String field) {
            return errors.getOrDefault(field, "");
        }

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
                Map.of()));
    }

    private static Answer.Page page(Form form) {
        return Answer.page("customer/profile", "profile.title", form).code("store/Accounts#profile");
    }

    private static Answer change(Visit visit) {
        Form typed = typed(visit);
        if (!typed.errors().isEmpty()) {
            return page(typed).status(422);
        }
        Customer before = customer(visit);
        Customer changed = new Customer(
                visit.customer(),
                typed.name(),
                typed.email(),
                Locale.forLanguageTag(typed.language()),
                Birthdays.read(typed.day(), typed.month()),
                typed.wantsMail());
        visit.store().accounts().change(changed);
        visit.visitor().say(saved(visit, before, changed));
        return Answer.to("/account/profile");
    }

    private static Form typed(Visit visit) {
        String name = visit.field("name");
        String email = visit.field("email");
        String language = visit.field("language");
        String day = visit.field("day");
        String month = visit.field("month");
        Map<String, String> errors = new LinkedHashMap<>();
        if (name.isEmpty() || name.length() > LONGEST) {
            errors.put("name", visit.text("profile.error.name"));
        }
        if (!email.matches("[^@\\s\\p{Cntrl}]{1,60}@[^@\\s\\p{Cntrl}]{1,60}")) {
            errors.put("email", visit.text("profile.error.email", email));
        }
        if (!Accounts.languages().contains(language)) {
            errors.put("language", visit.text("profile.error.language"));
        }
        Birthdays.wrong(visit, day, month).ifPresent(error -> errors.put("birthday", error));
        return new Form(name, email, language, day, month, visit.field("mails").equals("yes"), errors);
    }

    /** What has changed is said back, so that a slip of the finger is seen. */
    private static String saved(Visit visit, Customer before, Customer now) {
        List<String> said = new ArrayList<>(List.of(visit.text("profile.saved")));
        if (!Objects.equals(before.birthday(), now.birthday())) {
            said.add(Birthdays.saved(visit, now.birthday()));
        }
        if (!before.locale().equals(now.locale())) {
            said.add(visit.text("profile.saved." + now.locale().getLanguage()));
        }
        if (before.wantsMail() != now.wantsMail()) {
            said.add(visit.text(now.wantsMail() ? "profile.saved.mails" : "profile.saved.nomails"));
        }
        return String.join(" ", said);
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
