package dev.loyalty.examples.shop.web.clerk;

import static dev.loyalty.examples.shop.web.Route.Access.CLERK;

import dev.loyalty.command.ConflictException;
import dev.loyalty.command.Refusal;
import dev.loyalty.command.RefusedException;
import dev.loyalty.examples.shop.store.CheckoutException;
import dev.loyalty.examples.shop.store.OrderDesk.DoneBeforeException;
import dev.loyalty.examples.shop.web.Answer;
import dev.loyalty.examples.shop.web.Route;
import dev.loyalty.examples.shop.web.Visit;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;

/** How tasks are done: fill in, look at what will come of it, do it. */
public final class Tasks {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int TICKET_BYTES = 12;

    private Tasks() {}

    /**
     * What the page of a task shows.
     *
     * @param name what the task is called in the texts
     * @param path where its form is
     * @param back where one comes from
     * @param about whom or what it is about
     * @param ticket the id under which it is done once
     * @param fields what is filled in
     * @param error what is wrong; empty for nothing
     * @param effects what will come of it; empty while the form is filled in
     */
    public record Form(
            String name,
            String path,
            String back,
            String about,
            String ticket,
            List<Field> fields,
            String error,
            List<String> effects) {

        /** {@return whether only the confirmation is missing} */
        public boolean isFilledIn() {
            return !effects.isEmpty();
        }
    }

    /** {@return the two routes of a task} */
    static List<Route> routes(String path, Function<Visit, Task> task) {
        return List.of(
                Route.get(path, CLERK, visit -> show(visit, task.apply(visit))).waiting(),
                Route.post(path, CLERK, visit -> go(visit, task.apply(visit))).waiting());
    }

    private static Answer show(Visit visit, Task task) {
        if (task.fields().stream().anyMatch(field -> field.kind() != Field.Kind.HIDDEN)) {
            return page(task, ticket(), "", List.of());
        }
        String ticket = ticket(); // there is nothing to fill in
        Task.Intent intent = read(visit, task, ticket);
        return page(task, ticket, intent.error(), intent.effects());
    }

    private static Answer go(Visit visit, Task task) {
        String sent = visit.field("ticket");
        boolean isOurs = sent.matches("desk-[0-9a-f]{24}");
        String ticket = isOurs ? sent : ticket();
        Task.Intent intent = read(visit, task, ticket);
        if (!intent.error()
                .isEmpty()) { // what was sent under the ticket before may be in the way, so there is a new one
            return page(task, ticket(), intent.error(), List.of()).status(422);
        }
        if (!isOurs || !visit.field("sure").equals("yes")) {
            return page(task, ticket, "", intent.effects());
        }
        return done(visit, task, ticket, intent);
    }

    private static Task.Intent read(Visit visit, Task task, String ticket) {
        try {
            return task.reader().read(ticket);
        } catch (RefusedException refused) {
            return Task.Intent.wrong(inWords(visit, refused.refusal()));
        } catch (ConflictException conflict) {
            return Task.Intent.wrong(visit.text("clerk.conflict"));
        }
    }

    private static Answer done(Visit visit, Task task, String ticket, Task.Intent intent) {
        try {
            visit.visitor().say(intent.deed().get());
        } catch (RefusedException refused) {
            return page(task, ticket, inWords(visit, refused.refusal()), List.of())
                    .status(409);
        } catch (CheckoutException soldOut) {
            return page(task, ticket, visit.text("clerk.soldout"), List.of()).status(409);
        } catch (DoneBeforeException before) {
            visit.visitor().say(visit.text("clerk.again"));
        }
        visit.demo().heart().wake();
        return Answer.to(task.back());
    }

    /** {@return a refusal with what to do about it} */
    static String inWords(Visit visit, Refusal refusal) {
        return visit.text("clerk.refused", Words.of(visit).of(refusal), visit.text("clerk.remedy." + refusal.remedy()));
    }

    private static Answer.Page page(Task task, String ticket, String error, List<String> effects) {
        Form form =
                new Form(task.name(), task.path(), task.back(), task.about(), ticket, task.fields(), error, effects);
        return Answer.page("clerk/task", "clerk.task." + task.name(), form).code(task.code());
    }

    static String ticket() {
        byte[] bytes = new byte[TICKET_BYTES];
        RANDOM.nextBytes(bytes);
        return "desk-" + HexFormat.of().formatHex(bytes);
    }
}
