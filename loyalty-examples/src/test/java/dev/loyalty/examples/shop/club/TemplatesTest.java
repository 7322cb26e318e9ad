package dev.loyalty.examples.shop.club;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.examples.shop.club.Templates.Edition;
import dev.loyalty.examples.shop.store.ShopTables;
import dev.loyalty.examples.shop.store.Store;
import dev.loyalty.program.MessageKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a mail has ever said. */
class TemplatesTest {

    private static final MailText HELLO = new MailText("Hello", "Dear {{name}}");

    private final Store shop = ShopTables.open(mail -> {});
    private final Templates templates = shop.club().templates();

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void untilSomebodyWritesTheTextThatComesWithTheShopIsInUse() {
        assertThat(templates.of(MessageKind.BIRTHDAY, "en")).isEqualTo(Templates.original(MessageKind.BIRTHDAY, "en"));
        assertThat(templates.current(MessageKind.BIRTHDAY, "en")).isEqualTo(new Edition(0, null, null));
        assertThat(templates.all(MessageKind.BIRTHDAY, "en")).isEmpty();
    }

    @Test
    void theNewestTextIsInUseAndAllAreKept() {
        save(0, new MailText("Hi", "Hi"));
        save(1, HELLO);

        assertThat(templates.of(MessageKind.BIRTHDAY, "en")).isEqualTo(HELLO);
        assertThat(templates.all(MessageKind.BIRTHDAY, "en"))
                .containsExactly(
                        new Edition(2, ShopTables.NOW, HELLO),
                        new Edition(1, ShopTables.NOW, new MailText("Hi", "Hi")));
        assertThat(templates.of(MessageKind.BIRTHDAY, "de")).isEqualTo(Templates.original(MessageKind.BIRTHDAY, "de"));
    }

    @Test
    void theTextThatComesWithTheShopIsTakenBackAsAnEditionOfItsOwn() {
        save(0, HELLO);
        assertThat(save(1, null)).contains(2);

        assertThat(templates.current(MessageKind.BIRTHDAY, "en").isOwn()).isFalse();
        assertThat(templates.of(MessageKind.BIRTHDAY, "en")).isEqualTo(Templates.original(MessageKind.BIRTHDAY, "en"));
    }

    @Test
    void whoHasNotSeenTheNewestTextSavesNothing() {
        save(0, HELLO);

        assertThat(save(0, new MailText("Hi", "Hi"))).isEmpty();
        assertThat(save(7, new MailText("Hi", "Hi"))).isEmpty();
        assertThat(templates.of(MessageKind.BIRTHDAY, "en")).isEqualTo(HELLO);
    }

    @Test
    void ofThoseWhoSaveInTheSameMomentOneDoes() throws Exception {
        ExecutorService merchants = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Optional<Integer>>> all = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                MailText text = new MailText("Hello " + i, "Dear {{name}}");
                all.add(() -> save(0, text));
            }
            int saved = 0;
            for (Future<Optional<Integer>> each : merchants.invokeAll(all)) {
                saved += each.get().isPresent() ? 1 : 0;
            }
            assertThat(saved).isEqualTo(1);
            assertThat(templates.all(MessageKind.BIRTHDAY, "en")).hasSize(1);
        } finally {
            merchants.shutdownNow();
        }
    }

    private Optional<Integer> save(int seen, @Nullable MailText text) {
        return templates.save(MessageKind.BIRTHDAY, "en", seen, text, ShopTables.NOW);
    }
}
