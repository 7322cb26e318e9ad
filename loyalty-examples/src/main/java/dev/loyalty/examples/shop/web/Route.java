package dev.loyalty.examples.shop.web;

/**
 * One line of the table of routes.
 *
 * @param method how it is asked for
 * @param path its path; <code>{no}</code> stands for any one part
 * @param access who may
 * @param waits whether it is closed until the sample is filled in
 * @param handler what answers
 */
public record Route(Method method, String path, Access access, boolean waits, Handler handler) {

    /** How something is asked for. */
    public enum Method {
        /** Shows something, and changes nothing. */
        GET,
        /** Changes something; then the browser is sent to a page that shows it. */
        POST
    }

    /** Who may ask for it. */
    public enum Access {
        /** Everybody. */
        EVERYBODY,
        /** Customers who have signed in. */
        CUSTOMER,
        /** Clerks and merchants. */
        CLERK,
        /** Merchants. */
        MERCHANT,
        /** Machines, which sign what they send: no cookie, and no token of a form. The handler checks the signature. */
        SIGNED
    }

    /** Answers a visit. */
    @FunctionalInterface
    public interface Handler {
        /** Answers one. */
        Answer on(Visit visit);
    }

    /** {@return a page that shows something} */
    public static Route get(String path, Access access, Handler handler) {
        return new Route(Method.GET, path, access, false, handler);
    }

    /** {@return a form that changes something} */
    public static Route post(String path, Access access, Handler handler) {
        return new Route(Method.POST, path, access, false, handler);
    }

    /** {@return the same, closed until the sample is filled in} */
    public Route waiting() {
        return new Route(method, path, access, true, handler);
    }
}
