package dev.loyalty.examples.shop.web.clerk;

import static dev.loyalty.examples.shop.web.Route.Access.CLERK;

import dev.loyalty.event.Delivery;
import dev.loyalty.examples.shop.club.DatabaseFailedException;
import dev.loyalty.examples.shop.club.Post.Fault;
import dev.loyalty.examples.shop.web.Answer;
import dev.loyalty.examples.shop.web.Route;
import dev.loyalty.examples.shop.web.Visit;
import dev.loyalty.examples.shop.web.clerk.Field.Kind;
import dev.loyalty.examples.shop.web.clerk.Task.Intent;
import dev.loyalty.member.Audience;
import dev.loyalty.spi.QueuedDelivery;
import dev.loyalty.value.CustomerId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What could not be delivered, and the switch that lets the mail server fail. */
public final class DeliveryPages {

    private static final int MOST = 1000;

    private DeliveryPages() {}

    /**
     * What the page shows.
     *
     * @param health how the background work stands
     * @param parked what is parked
     * @param isDown whether the mail server is switched off
     */
    public record Deliveries(List<String> health, List<Line> parked, boolean isDown) {}

    /**
     * Something that is parked.
     *
     * @param id its name
     * @param customer of whom it speaks
     * @param path where the customer's page is
     * @param receiver who should be told
     * @param sentences of what
     * @param since since when it waits
     * @param attempts how often it was tried
     * @param error why the last attempt failed
     * @param exactly the same for technicians, as it was recorded; empty if nothing was
     */
    public record Line(
            String id,
            String customer,
            String path,
            String receiver,
            List<String> sentences,
            Instant since,
            int attempts,
            String error,
            String exactly) {}

    static List<Route> routes() {
        List<Route> routes = new ArrayList<>(List.of(
                Route.get("/clerk/deliveries", CLERK, DeliveryPages::show).waiting(),
                Route.post("/clerk/deliveries/retry", CLERK, DeliveryPages::retry)
                        .waiting(),
                Route.post("/clerk/deliveries/retry-all", CLERK, DeliveryPages::retryAll)
                        .waiting(),
                Route.post("/clerk/mailserver", CLERK, DeliveryPages::mailServer)
                        .waiting()));
        routes.addAll(Tasks.routes("/clerk/deliveries/discard", DeliveryPages::discard));
        return routes;
    }

    private static Answer show(Visit visit) {
        Deliveries deliveries = new Deliveries(
                HealthWords.of(visit),
                parked(visit).stream().map(parked -> line(visit, parked)).toList(),
                visit.demo().postOffice().isDown());
        return Answer.page("clerk/deliveries", "clerk.deliveries.title", deliveries)
                .code(
                        "web/clerk/DeliveryPages#retry",
                        "web/clerk/DeliveryPages#why",
                        "web/clerk/HealthWords#health",
                        "club/Mailer#mailer");
    }

    private static List<QueuedDelivery> parked(Visit visit) {
        return visit.store().engine().deliveries().parked(null, MOST);
    }

    private static Line line(Visit visit, QueuedDelivery parked) {
        Delivery delivery = parked.delivery();
        CustomerId customer = CustomerId.of(delivery.member().value());
        String error = Objects.requireNonNullElse(parked.lastError(), "");
        return new Line(
                delivery.id(),
                MemberPages.named(visit, customer),
                "/clerk/members/" + MemberPages.encoded(customer),
                visit.text("clerk.receiver." + delivery.receiver().kind().code()),
                sentences(visit, customer, delivery.seq()),
                parked.queuedAt(),
                parked.attempts(),
                visit.text(why(error)),
                withoutClass(error));
    }

    private static List<String> sentences(Visit visit, CustomerId customer, long seq) {
        return visit.store().engine().members().history(customer, Audience.STAFF, seq + 1, 1).lines().stream()
                .filter(line -> line.seq() == seq)
                .map(line -> Words.of(visit).of(line))
                .toList();
    }

    private static Optional<Delivery> find(Visit visit) {
        return parked(visit).stream()
                .map(QueuedDelivery::delivery)
                .filter(delivery -> delivery.id().equals(visit.field("id")))
                .findFirst();
    }

    // show: retry
    private static Answer retry(Visit visit) {
        boolean isFreed = find(visit)
                .map(delivery -> visit.store().engine().deliveries().retry(delivery))
                .orElse(false);
        return said(visit, isFreed ? "clerk.deliveries.retried" : "clerk.deliveries.gone");
    }

    private static Answer retryAll(Visit visit) {
        for (QueuedDelivery parked : parked(visit)) {
            visit.store().engine().deliveries().retry(parked.delivery());
        }
        return said(visit, "clerk.deliveries.retriedall");
    }
    // end

    private static Task discard(Visit visit) {
        Field id = Field.of("id", Kind.HIDDEN, "", visit.field("id"), "");
        String about = find(visit)
                .map(delivery ->
                        MemberPages.named(visit, CustomerId.of(delivery.member().value())))
                .orElse("");
        return new Task(
                "discard",
                "/clerk/deliveries/discard",
                "/clerk/deliveries",
                about,
                List.of(id),
                ticket -> Intent.of(List.of(visit.text("clerk.discard.effect")), () -> {
                    boolean isGone = find(visit)
                            .map(delivery -> visit.store().engine().deliveries().discard(delivery))
                            .orElse(false);
                    return visit.text(isGone ? "clerk.done.discard" : "clerk.deliveries.gone");
                }),
                "web/clerk/DeliveryPages#retry");
    }

    private static Answer mailServer(Visit visit) {
        boolean isDown = visit.field("down").equals("yes");
        visit.demo().postOffice().down(isDown);
        return said(visit, isDown ? "clerk.mailserver.off" : "clerk.mailserver.on");
    }

    private static Answer said(Visit visit, String key) {
        visit.demo().heart().wake();
        visit.visitor().say(visit.text(key));
        return Answer.to("/clerk/deliveries");
    }

    // show: why
    /** The key of why an attempt failed, in the reader's language. */
    private static String why(String error) {
        if (error.startsWith(DatabaseFailedException.class.getName())) {
            return "clerk.error.database";
        }
        return Fault.in(error)
                .map(fault -> switch (fault) {
                    case UNREACHABLE -> "clerk.error.unreachable";
                    case REFUSED -> "clerk.error.refused";
                })
                .orElse("clerk.error.other");
    }
    // end

    private static String withoutClass(String error) {
        return error.replaceFirst("^([a-z]\\w*\\.)+[\\w$]+: ", "");
    }
}
