package dev.loyalty.examples.shop.club.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.loyalty.examples.shop.club.Mail;
import dev.loyalty.examples.shop.club.Post.Fault;
import dev.loyalty.examples.shop.club.Post.PostException;
import dev.loyalty.examples.shop.demo.Inbox;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Why a mail does not go out. */
class SmtpPostTest {

    @Test
    void aServerThatIsGoneCannotBeReached() {
        Inbox inbox = Inbox.start();
        SmtpPost.Server server = inbox.address();
        inbox.close();

        try (SmtpPost post = new SmtpPost(server)) {
            assertThatThrownBy(() -> post.send(to("anna@kunden.example")))
                    .isInstanceOf(PostException.class)
                    .hasMessage("the mail server cannot be reached: 127.0.0.1:" + server.port())
                    .satisfies(failed -> assertThat(Fault.in(failed.toString())).contains(Fault.UNREACHABLE));
        }
    }

    @Test
    void anAddressThatTheServerDoesNotTakeIsRefusedAndTheNextMailGoesOut() {
        try (Inbox inbox = Inbox.start();
                SmtpPost post = new SmtpPost(inbox.address())) {
            assertThatThrownBy(() -> post.send(to("anna@@kunden.example")))
                    .isInstanceOf(PostException.class)
                    .hasMessageNotContaining("anna")
                    .hasNoCause() // it would name the customer in the log
                    .satisfies(failed -> assertThat(Fault.in(failed.toString())).contains(Fault.REFUSED));

            post.send(to("anna@kunden.example"));

            assertThat(inbox.mails()).hasSize(1);
        }
    }

    @Test
    void anErrorOfSomethingElseIsNoneOfThePost() {
        assertThat(Fault.in("java.lang.IllegalStateException: a mistake")).isEmpty();
    }

    private static Mail to(String address) {
        return new Mail("m-1", "Anna", address, Instant.EPOCH, "Hello", "Hello", "<p>Hello</p>");
    }
}
