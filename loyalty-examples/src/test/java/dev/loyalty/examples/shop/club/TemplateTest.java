package dev.loyalty.examples.shop.club;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.loyalty.examples.shop.club.Template.TemplateException;
import dev.loyalty.examples.shop.club.Template.TemplateException.Fault;
import dev.loyalty.program.MessageKind;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TemplateTest {

    private static final Set<String> FIELDS = Set.of("name", "next");

    @Test
    void fieldsAreFilledAndAPieceWithoutItsFieldIsLeftOut() {
        Template template = Template.parse("Dear {{ name }}{{#if next}}, {{next}} is near{{/if}}.", FIELDS);

        assertThat(template.filled(Map.of("name", "Anna", "next", "Gold"))).isEqualTo("Dear Anna, Gold is near.");
        assertThat(template.filled(Map.of("name", "Anna"))).isEqualTo("Dear Anna.");
    }

    @Test
    void whatAValueHoldsIsNotReadOnceMore() {
        assertThat(Template.parse("{{name}}", FIELDS).filled(Map.of("name", "{{next}}", "next", "Gold")))
                .isEqualTo("{{next}}");
    }

    @Test
    void aFieldThatThereIsNotIsAnErrorThatNamesIt() {
        assertFault("{{nmae}}", Fault.UNKNOWN_FIELD, "nmae");
        assertFault("{{#if nmae}}x{{/if}}", Fault.UNKNOWN_FIELD, "nmae");
        assertFault("{{#if next}}x", Fault.IF_WITHOUT_END, "next");
        assertFault("{{#if next}}{{#if name}}x{{/if}}{{/if}}", Fault.IF_WITHOUT_END, "next");
        assertFault("x{{/if}}", Fault.END_WITHOUT_IF, "/if");
    }

    @Test
    void theTextsThatComeWithTheShopNameOnlyFieldsThatThereAre() {
        for (MessageKind kind : MessageKind.values()) {
            assertThat(Templates.original(kind, "de").subject()).doesNotContain("subject");
            assertThat(Templates.original(kind, "en").body()).contains("{{name}}");
        }
    }

    private static void assertFault(String source, Fault fault, String where) {
        assertThatThrownBy(() -> Template.parse(source, FIELDS))
                .asInstanceOf(type(TemplateException.class))
                .returns(fault, TemplateException::fault)
                .returns(where, TemplateException::where);
    }
}
