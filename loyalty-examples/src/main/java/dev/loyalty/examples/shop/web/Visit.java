package dev.loyalty.examples.shop.web;

import dev.loyalty.examples.shop.club.Sentences;
import dev.loyalty.examples.shop.demo.Demo;
import dev.loyalty.examples.shop.store.Login;
import dev.loyalty.examples.shop.store.Product;
import dev.loyalty.examples.shop.store.Store;
import dev.loyalty.member.MemberView;
import dev.loyalty.value.CustomerId;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One request, as handlers see it. Not thread-safe. */
public final class Visit {

    private final Context context;
    private final Demo demo;
    private final Visitor visitor;
    private final Language language;
    private @Nullable MemberView member;

    Visit(Context context, Demo demo) {
        this.context = context;
        this.demo = demo;
        this.visitor = new Visitor(context.req());
        this.language = Language.of(context.cookie(Settings.LANGUAGE), context.header("Accept-Language"));
    }

    /** {@return a part of the path} */
    public String path(String name) {
        return context.pathParam(name);
    }

    /** {@return what stands in a field of the form, or behind the question mark; empty if nothing does} */
    public String field(String name) {
        String value = context.formParam(name);
        String asked = value == null ? context.queryParam(name) : value;
        return asked == null ? "" : asked.strip();
    }

    /**
     * The bytes that were sent.
     *
     * @param most how many there may be
     * @return the bytes; null if there are more
     */
    byte @Nullable [] body(int most) {
        try {
            byte[] bytes = context.req().getInputStream().readNBytes(most + 1);
            return bytes.length > most ? null : bytes;
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    /** {@return a header; null if there is none} */
    public @Nullable String header(String name) {
        return context.header(name);
    }

    /** {@return whether only a part of the page is asked for, by htmx} */
    public boolean isPartial() {
        return "true".equals(context.header("HX-Request"));
    }

    /** {@return who visits, and what their session holds} */
    public Visitor visitor() {
        return visitor;
    }

    /** {@return who has signed in; null for nobody} */
    public @Nullable Login login() {
        return visitor.login();
    }

    /** {@return the customer who has signed in; null for nobody, and for staff} */
    public @Nullable CustomerId customerOrNull() {
        Login login = login();
        return login == null ? null : login.customer();
    }

    /**
     * The customer who has signed in.
     *
     * @throws IllegalStateException if the route is not one for customers
     */
    public CustomerId customer() {
        CustomerId customer = customerOrNull();
        if (customer == null) {
            throw new IllegalStateException("this route is for customers");
        }
        return customer;
    }

    /** {@return where the customer stands; who has not signed in stands where strangers do} */
    public MemberView member() {
        if (member == null) {
            CustomerId customer = customerOrNull();
            member = store().engine().members().view(customer == null ? CustomerId.of("nobody") : customer);
        }
        return member;
    }

    /** {@return whose cart it is: the customer's, or the visitor's who has not signed in} */
    public String cartOwner() {
        CustomerId customer = customerOrNull();
        return customer == null ? visitor.guest() : customer.value();
    }

    /** {@return the language of the page} */
    public Language language() {
        return language;
    }

    /** {@return the engine's sentences in the page's language} */
    public Sentences sentences() {
        return Sentences.in(store().engine(), language.locale());
    }

    /** {@return the names of all products in the page's language, by their numbers} */
    public Map<String, String> productNames() {
        Map<String, String> names = new LinkedHashMap<>();
        for (Product product : store().catalogue().all()) {
            names.put(product.id(), product.name().in(language.locale()));
        }
        return names;
    }

    /** {@return a text of the page's language} */
    public String text(String key, Object... values) {
        return language.texts().text(key, values);
    }

    /** {@return the shop} */
    public Store store() {
        return demo.store();
    }

    /** {@return the demonstration around it} */
    public Demo demo() {
        return demo;
    }

    Context context() {
        return context;
    }
}
