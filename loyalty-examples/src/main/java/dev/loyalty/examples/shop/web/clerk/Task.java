package dev.loyalty.examples.shop.web.clerk;

import java.util.List;
import java.util.function.Supplier;

/**
 * Something that a clerk does: a form, a page that says what will come of it, and then the deed.
 *
 * @param name what it is called in the texts
 * @param path where its form is
 * @param back where one comes from, and goes to afterwards
 * @param about whom or what it is about
 * @param fields what is filled in
 * @param reader reads what was filled in
 * @param code the code behind it
 */
record Task(String name, String path, String back, String about, List<Field> fields, Reader reader, String code) {

    /** Reads what was filled in. */
    @FunctionalInterface
    interface Reader {

        /** {@return what is wanted; the ticket is the id under which it is done once} */
        Intent read(String ticket);
    }

    /**
     * What is wanted.
     *
     * @param error what is wrong with it, as a sentence; empty for nothing
     * @param effects what will come of it, in sentences
     * @param deed does it, and says so in a sentence
     */
    record Intent(String error, List<String> effects, Supplier<String> deed) {

        static Intent wrong(String error) {
            return new Intent(error, List.of(), () -> error);
        }

        static Intent of(List<String> effects, Supplier<String> deed) {
            return new Intent("", effects, deed);
        }
    }
}
