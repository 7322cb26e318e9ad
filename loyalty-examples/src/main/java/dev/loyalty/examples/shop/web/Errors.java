package dev.loyalty.examples.shop.web;

import dev.loyalty.command.BusyException;
import dev.loyalty.command.RefusedException;
import io.javalin.http.HttpResponseException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Pages for what went wrong, in the reader's language, with a number by which the log has it. */
public final class Errors {

    private static final Logger LOG = LoggerFactory.getLogger(Errors.class);
    private static final int REFERENCE_LENGTH = 8;

    private Errors() {}

    /**
     * What an error page shows.
     *
     * @param text the key of its text
     * @param sentence what the engine says; empty if it says nothing
     * @param reference the number in the log; empty if it is not there
     */
    public record Wrong(String text, String sentence, String reference) {}

    static Answer forbidden(String title, String text) {
        return Answer.page("error", title, new Wrong(text, "", "")).status(403);
    }

    static Answer notFound() {
        return Answer.page("error", "error.missing.title", new Wrong("error.missing.text", "", ""))
                .status(404);
    }

    static Answer of(Visit visit, Exception failed) {
        if (failed instanceof MissingException) {
            return notFound();
        }
        if (failed instanceof RefusedException refused) {
            String sentence = visit.sentences().of(refused.refusal());
            return page("error.refused", sentence, 409, null);
        }
        if (failed instanceof HttpResponseException unreadable) { // too long, or no form at all
            return page("error.unreadable", "", unreadable.getStatus(), null);
        }
        if (failed instanceof BusyException) {
            return page("error.busy", "", 503, null);
        }
        String reference = Visitor.random().substring(0, REFERENCE_LENGTH).toUpperCase(Locale.ROOT);
        LOG.error(
                "{} {} failed, reference {}",
                visit.context().method(),
                visit.context().path(),
                reference,
                failed);
        return page("error.failed", "", 500, reference);
    }

    private static Answer page(String key, String sentence, int status, @Nullable String reference) {
        return Answer.page(
                        "error", key + ".title", new Wrong(key + ".text", sentence, reference == null ? "" : reference))
                .status(status);
    }
}
