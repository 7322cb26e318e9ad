package dev.loyalty.examples.shop.web;

import java.util.List;
import java.util.Map;

/** What comes back for a visit. */
public sealed interface Answer {

    /** Reads it. */
    interface Visitor<R> {
        /** A page. */
        R on(Page page);

        /** Go there. */
        R on(Redirect redirect);

        /** Some bytes. */
        R on(Bytes bytes);
    }

    /** {@return what the visitor makes of it} */
    <R> R accept(Visitor<R> visitor);

    /**
     * A page.
     *
     * @param template which, such as {@code customer/catalogue}
     * @param title the key of its title
     * @param model what it shows
     * @param status the status of the answer
     * @param code which pieces of code are behind it
     * @param frames whether it shows another page of ours in a frame
     */
    record Page(String template, String title, Object model, int status, List<String> code, boolean frames)
            implements Answer {

        /** {@return the same with the pieces of code that are behind it, such as {@code store/Checkout#checkout}} */
        public Page code(String... pieces) {
            return new Page(template, title, model, status, List.of(pieces), frames);
        }

        /** {@return the same with another status} */
        public Page status(int other) {
            return new Page(template, title, model, other, code, frames);
        }

        /** {@return the same, allowed to show a page of ours in a frame} */
        public Page framing() {
            return new Page(template, title, model, status, code, true);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.on(this);
        }
    }

    /**
     * The browser is sent to another page.
     *
     * @param to its path
     */
    record Redirect(String to) implements Answer {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.on(this);
        }
    }

    /**
     * Something that is no page.
     *
     * @param type its type
     * @param content what it is
     * @param status the status of the answer
     * @param headers further headers, which take the place of the usual ones
     */
    @SuppressWarnings("ArrayRecordComponent") // made for one answer, and compared with nothing
    record Bytes(String type, byte[] content, int status, Map<String, String> headers) implements Answer {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.on(this);
        }
    }

    /** {@return a page} */
    static Page page(String template, String title, Object model) {
        return new Page(template, title, model, 200, List.of(), false);
    }

    /** {@return the way to another page} */
    static Redirect to(String path) {
        return new Redirect(path);
    }
}
