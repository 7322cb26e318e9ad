package dev.loyalty.examples.shop.club;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

/** How a mail's text looks as HTML. */
class MailHtmlTest {

    @Test
    void anEmptyLineBeginsAParagraphAndALineBreakStays() {
        assertThat(body("Dear Anna,\n\nhello\nagain")).isEqualTo("<p>Dear Anna,</p>\n<p>hello<br>again</p>\n");
    }

    @Test
    void linesThatBeginWithADashAreAList() {
        assertThat(body("For you:\n- a pan\n- a pot\nBye"))
                .isEqualTo("<p>For you:</p>\n<ul><li>a pan</li><li>a pot</li></ul>\n<p>Bye</p>\n");
        assertThat(body("a-b\n-c")).isEqualTo("<p>a-b<br>-c</p>\n");
    }

    @Test
    void nothingOfATextIsMarkUp() {
        assertThat(body("- <b>\"&'\n\n<i>"))
                .isEqualTo("<ul><li>&lt;b&gt;&quot;&amp;&#39;</li></ul>\n<p>&lt;i&gt;</p>\n");
    }

    private static String body(String text) {
        String html = MailHtml.of("Subject", text, Locale.ENGLISH);
        return html.substring(html.indexOf("36em\">\n") + 7, html.indexOf("</body>"));
    }
}
