package dev.loyalty.examples.spring;

import dev.loyalty.LoyaltyEngine;
import dev.loyalty.examples.shop.club.ClubProgress;
import dev.loyalty.value.CustomerId;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * A customer's progress bar as a piece of HTML. A page of Spring MVC puts {@link #model} into its model instead, and includes the
 * fragment: {@code th:replace="~{loyalty-bar :: bar}"}.
 */
@Component
class ProgressBar {

    private final LoyaltyEngine loyalty;
    private final ITemplateEngine templates;

    ProgressBar(LoyaltyEngine loyalty, ITemplateEngine templates) {
        this.loyalty = loyalty;
        this.templates = templates;
    }

    /** What the fragment shows, in a reader's language. */
    Map<String, Object> model(String customer, Locale reader) {
        ClubProgress progress = ClubProgress.of(
                loyalty.members().view(CustomerId.of(customer)),
                loyalty.program().ladder(),
                reader);
        return Map.of("progress", progress, "wording", loyalty.wording(reader));
    }

    /** The fragment alone, as a part that is loaded later would be answered. */
    String html(String customer, Locale reader) {
        return templates.process("loyalty-bar", Set.of("bar"), new Context(reader, model(customer, reader)));
    }
}
