package dev.loyalty.examples.shop.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;

/** Writes pages by templates that were compiled with the program. Thread-safe. */
final class Views {

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Assets assets;

    Views(Assets assets) {
        this.assets = assets;
    }

    String write(Visit visit, Answer.Page answer) {
        StringOutput text = new StringOutput();
        Page page = new Page(visit, answer, assets);
        engine.render(answer.template() + ".jte", Map.of("page", page, "model", answer.model()), text);
        return text.toString();
    }
}
