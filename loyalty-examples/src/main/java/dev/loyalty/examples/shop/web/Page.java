package dev.loyalty.examples.shop.web;

import dev.loyalty.examples.shop.demo.Demo;
import dev.loyalty.examples.shop.demo.LastCalls.Call;
import dev.loyalty.examples.shop.demo.Replay;
import dev.loyalty.examples.shop.demo.Snippets;
import dev.loyalty.examples.shop.demo.Snippets.Snippet;
import dev.loyalty.examples.shop.demo.sample.Persona;
import dev.loyalty.examples.shop.store.Cents;
import dev.loyalty.examples.shop.store.Login;
import dev.loyalty.examples.shop.store.Login.Role;
import dev.loyalty.examples.shop.web.Visitor.Said;
import dev.loyalty.program.Tier;
import dev.loyalty.value.CustomerId;
import dev.loyalty.value.Money;
import dev.loyalty.value.Name;
import dev.loyalty.value.Percentage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What every page can say and show. One is made for each page that is written. Not thread-safe. */
public final class Page {

    private final Visit visit;
    private final Answer.Page answer;
    private final Assets assets;
    private final Said said;

    Page(Visit visit, Answer.Page answer, Assets assets) {
        this.visit = visit;
        this.answer = answer;
        this.assets = assets;
        this.said = visit.visitor().said();
    }

    /** {@return a text, with its values in place of <code>{0}</code> and so on} */
    public String t(String key, Object... values) {
        return visit.text(key, values);
    }

    /** {@return a text in the form for one or for many} */
    public String counted(String key, long number) {
        return language().texts().counted(key, number, language().wording().number(number));
    }

    /** {@return the page's title} */
    public String title() {
        return t(answer.title());
    }

    /** {@return its language} */
    public Language language() {
        return visit.language();
    }

    /** {@return "light", "dark" or "auto"} */
    public String theme() {
        return Settings.theme(visit);
    }

    /** {@return its path} */
    public String path() {
        return visit.context().path();
    }

    /** {@return "page" for the menu's entry of this page, else null; for a page that has none below it} */
    public @Nullable String current(String path) {
        return path().equals(path) ? "page" : null;
    }

    /**
     * For the menu's entry of an area, which has pages below it.
     *
     * @param path the area's first page
     * @param besides what belongs to it under another path
     * @return "page" on the first page itself, "true" on any other page of the area, else null
     */
    public @Nullable String area(String path, String... besides) {
        if (path().equals(path)) {
            return "page";
        }
        boolean isWithin = path().startsWith(path + "/") || Stream.of(besides).anyMatch(this::isAtOrBelow);
        return isWithin ? "true" : null;
    }

    private boolean isAtOrBelow(String other) {
        return path().equals(other) || path().startsWith(other + "/");
    }

    /** {@return what each form carries} */
    public String token() {
        return visit.visitor().token();
    }

    /** {@return what is to be said at the top} */
    public Said said() {
        return said;
    }

    /** {@return the address of a file} */
    public String asset(String name) {
        return assets.address(name);
    }

    /** {@return an amount in the reader's way} */
    public String money(Money money) {
        return language().wording().money(money);
    }

    /** {@return so many cents in the reader's way} */
    public String money(long cents) {
        return money(Cents.money(cents));
    }

    /** {@return a percentage} */
    public String percent(Percentage percentage) {
        return language().wording().percent(percentage);
    }

    /** {@return a day} */
    public String day(LocalDate day) {
        return language().dates().day(day);
    }

    /** {@return a day} */
    public String day(Instant instant) {
        return language().dates().day(instant);
    }

    /** {@return a name in the page's language} */
    public String name(Name name) {
        return name.in(language().locale());
    }

    /** {@return whether somebody has signed in} */
    public boolean isSignedIn() {
        return visit.login() != null;
    }

    /** {@return whether a customer has signed in} */
    public boolean isCustomer() {
        return visit.customerOrNull() != null;
    }

    /** {@return whether somebody of the staff has signed in} */
    public boolean isStaff() {
        return isSignedIn() && !isCustomer();
    }

    /** {@return whether the merchant has signed in} */
    public boolean isMerchant() {
        Login login = visit.login();
        return login != null && login.role() == Role.MERCHANT;
    }

    /** {@return who has signed in; empty for nobody} */
    public String userName() {
        Login login = visit.login();
        if (login == null) {
            return "";
        }
        return login.customer() == null
                ? t("role." + login.role())
                : visit.store()
                        .customers()
                        .of(login.customer())
                        .map(found -> found.name())
                        .orElse(login.name());
    }

    /** {@return the number of the customer who has signed in; empty for nobody} */
    public String customerNumber() {
        CustomerId customer = visit.customerOrNull();
        return customer == null ? "" : customer.value();
    }

    /** {@return the tier held; empty for who is no member} */
    public String tierId() {
        return visit.member().tier().map((Tier tier) -> tier.id().value()).orElse("");
    }

    /** {@return the name of the tier held; empty for who is no member} */
    public String tierName() {
        return visit.member().tier().map((Tier tier) -> name(tier.name())).orElse("");
    }

    /** {@return how many things are in the cart} */
    public int cartCount() {
        return isStaff() ? 0 : visit.store().carts().count(visit.cartOwner());
    }

    /** {@return how far the sample is filled in} */
    public Replay.State replay() {
        return visit.demo().replay();
    }

    /** {@return the time in the shop} */
    public String now() {
        return language().dates().moment(visit.demo().clock().instant());
    }

    /** {@return as whom one can sign in} */
    public List<Persona> personas() {
        return Demo.PERSONAS;
    }

    /** {@return what they all type} */
    public String demoPassword() {
        return Demo.PASSWORD;
    }

    /** {@return whether staff may sign in by it, too} */
    public boolean staffIsOpen() {
        return visit.demo().staffIsOpen();
    }

    /** {@return what the engine was told last} */
    public List<Call> calls() {
        return visit.demo().calls().all();
    }

    /** {@return the code behind this page} */
    public List<Snippet> code() {
        return answer.code().stream().map(Snippets::of).toList();
    }
}
