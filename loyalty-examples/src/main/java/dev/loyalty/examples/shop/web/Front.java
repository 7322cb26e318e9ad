package dev.loyalty.examples.shop.web;

import dev.loyalty.examples.shop.demo.Demo;
import io.javalin.http.Context;

/** Answers a request: the guard, the route's handler, and what comes back as bytes. Thread-safe. */
final class Front {

    private static final String ANSWERED = "answered";

    private final Demo demo;
    private final Views views;

    Front(Demo demo, Views views) {
        this.demo = demo;
        this.views = views;
    }

    void answer(Context context, Route route) {
        Visit visit = new Visit(context, demo);
        Answer answer;
        try {
            answer = Guard.refuse(visit, route).orElseGet(() -> route.handler().on(visit));
        } catch (Exception failed) {
            answer = Errors.of(visit, failed);
        }
        write(visit, answer);
    }

    /** There is no such page, or not this way; a route that has none to show has said so already. */
    void missing(Context context) {
        if (context.attribute(ANSWERED) != null) {
            return;
        }
        Visit visit = new Visit(context, demo);
        write(visit, Errors.notFound());
    }

    private void write(Visit visit, Answer answer) {
        Context context = visit.context();
        context.attribute(ANSWERED, true);
        answer.accept(new Answer.Visitor<Boolean>() {
            @Override
            public Boolean on(Answer.Page page) {
                return write(visit, page);
            }

            @Override
            public Boolean on(Answer.Redirect redirect) {
                context.status(303).header("Location", redirect.to());
                return true;
            }

            @Override
            public Boolean on(Answer.Bytes bytes) {
                bytes.headers().forEach(context::header);
                context.status(bytes.status()).contentType(bytes.type()).result(bytes.content());
                return true;
            }
        });
    }

    private boolean write(Visit visit, Answer.Page page) {
        Context context = visit.context();
        if (page.frames()) {
            Headers.allowFrame(context);
        }
        if (page.status() == 503) {
            context.header("Retry-After", "5");
        }
        String html = views.write(visit, page);
        context.status(page.status()).contentType("text/html; charset=utf-8").result(Assets.bytes(html));
        return true;
    }
}
