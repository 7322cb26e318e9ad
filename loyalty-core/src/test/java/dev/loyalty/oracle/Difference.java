package dev.loyalty.oracle;

/** Something on which the two models do not agree. */
public record Difference(String what, String expected, String seen, String when) {

    /** The same, with the deed after which it was seen. */
    public Difference after(String deed) {
        return new Difference(what, expected, seen, deed);
    }

    @Override
    public String toString() {
        return "%s: expected %s, but seen %s; after %s".formatted(what, expected, seen, when);
    }
}
