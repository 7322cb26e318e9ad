package dev.loyalty.examples.shop.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A form that came too late, with what was typed. It lies in the page alone, never in the session: whoever signs in next on this machine
 * sends it only if they read it and click.
 *
 * @param path where it was sent
 * @param fields what it holds
 */
public record KeptForm(String path, List<Field> fields) {

    /** Passwords and tokens are not shown again; and who has confirmed something that may have changed since is asked once more. */
    private static final Set<String> NEVER = Set.of("token", "password", "sure", "typed");

    private static final String PATH = "kept-path";
    private static final String FIELD = "kept-field-";

    /** What is typed by hand, and the text that says what it is; the rest goes along unseen. */
    private static final Map<String, String> LABELS = Map.ofEntries(
            Map.entry("name", "profile.name"),
            Map.entry("email", "profile.email"),
            Map.entry("day", "profile.day"),
            Map.entry("month", "profile.month"),
            Map.entry("card", "checkout.card"),
            Map.entry("card-amount", "checkout.card.how"),
            Map.entry("amount", "clerk.adjust.amount"),
            Map.entry("until", "clerk.pin.until"),
            Map.entry("reason", "clerk.reason"),
            Map.entry("subject", "mailplace.subject"),
            Map.entry("body", "mailplace.body"));

    /** What stands before the number of a product where pieces of it are counted. */
    private static final List<String> OF_PRODUCTS = List.of("q-", "pieces-");

    /** Copies the fields. */
    public KeptForm {
        fields = List.copyOf(fields);
    }

    /**
     * A field with what it holds.
     *
     * @param name its name, or what people call it
     * @param value what was typed
     */
    public record Field(String name, String value) {}

    /** {@return the form that was just sent} */
    static KeptForm sent(Visit visit) {
        List<Field> fields = new ArrayList<>();
        visit.context().formParamMap().forEach((name, values) -> {
            if (!NEVER.contains(name)) {
                values.forEach(value -> fields.add(new Field(name, value)));
            }
        });
        return new KeptForm(visit.context().path(), fields);
    }

    /** {@return the form that a login carries; empty if it carries none} */
    static Optional<KeptForm> carried(Visit visit) {
        String path = visit.context().formParam(PATH);
        if (path == null || !Settings.here(path).equals(path)) {
            return Optional.empty();
        }
        List<Field> fields = new ArrayList<>();
        visit.context().formParamMap().forEach((name, values) -> {
            if (name.startsWith(FIELD)) {
                values.forEach(value -> fields.add(new Field(name.substring(FIELD.length()), value)));
            }
        });
        return Optional.of(new KeptForm(path, fields));
    }

    /** {@return the fields by which a login carries it} */
    public List<Field> carrying() {
        List<Field> carrying = new ArrayList<>(List.of(new Field(PATH, path)));
        fields.forEach(field -> carrying.add(new Field(FIELD + field.name(), field.value())));
        return carrying;
    }

    /** {@return what was typed by hand, as a reader knows it} */
    List<Field> typed(Visit visit) {
        Map<String, String> products = visit.productNames();
        List<Field> typed = new ArrayList<>();
        for (Field field : fields) {
            String label = LABELS.get(field.name());
            String called = label == null ? product(products, field.name()) : visit.text(label);
            if (!called.isEmpty() && !field.value().isBlank()) {
                typed.add(new Field(called, field.value()));
            }
        }
        return typed;
    }

    private static String product(Map<String, String> products, String field) {
        return OF_PRODUCTS.stream()
                .filter(field::startsWith)
                .map(before -> products.getOrDefault(field.substring(before.length()), ""))
                .findFirst()
                .orElse("");
    }
}
