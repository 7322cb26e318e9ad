package dev.loyalty;

import static dev.loyalty.Stage.ADA;
import static dev.loyalty.Stage.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.program.MessageKind;
import dev.loyalty.spi.Batch;
import dev.loyalty.spi.GroupAssigner;
import dev.loyalty.spi.GroupAssignment;
import dev.loyalty.spi.Message;
import dev.loyalty.spi.Notifier;
import dev.loyalty.spi.QueuedDelivery;
import dev.loyalty.spi.Receipt;
import dev.loyalty.value.CustomerId;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Receivers that are told many things in one go: each has an answer of its own, and one that cannot be told holds back no other. */
class BatchedReceiversTest {

    private static final CustomerId POISON = CustomerId.of("poison");

    private final Stage stage = new Stage();
    private final List<List<String>> goes = new ArrayList<>();
    private final List<String> alone = new ArrayList<>();

    /** A provider that takes many mails in one go, as the test says. */
    private abstract class Mailer implements Notifier {
        @Override
        public Receipt send(Message message) {
            alone.add(message.envelope().customer().value());
            if (message.envelope().customer().equals(POISON)) {
                throw new IllegalStateException("no such template");
            }
            return stage.mails.send(message);
        }

        @Override
        public void sendAll(Batch<Message> messages) {
            goes.add(messages.items().stream()
                    .map(message -> message.envelope().customer().value())
                    .toList());
            together(messages);
        }

        abstract void together(Batch<Message> messages);
    }

    private LoyaltyEngine with(Notifier notifier) {
        LoyaltyEngine engine = stage.bare(LoyaltyProgram.builder("club", "EUR", ZoneId.of("Europe/Berlin"))
                        .tier("bronze", "0.00")
                        .messages(MessageKind.values()))
                .notifier(notifier)
                .retries(2, Duration.ofSeconds(1), Duration.ofSeconds(1))
                .build();
        stage.pays(engine, ADA, "1001", "1.00");
        stage.pays(engine, POISON, "2001", "1.00");
        stage.pays(engine, BOB, "3001", "1.00");
        return engine;
    }

    @Test
    void manyAreToldInOneGo() {
        LoyaltyEngine engine = with(new Mailer() {
            @Override
            void together(Batch<Message> messages) {
                IntStream.range(0, messages.items().size()).forEach(place -> messages.answer(place, Receipt.done()));
            }
        });

        assertThat(engine.deliveries().drain()).isEqualTo(3);

        assertThat(goes).containsExactly(List.of("ada", "poison", "bob"));
        assertThat(alone).isEmpty();
        assertThat(engine.health().queued()).isZero();
    }

    @Test
    void whatABatchThatThrowsHasNotAnsweredIsTriedOneByOne() {
        LoyaltyEngine engine = with(new Mailer() {
            @Override
            void together(Batch<Message> messages) {
                if (messages.items().size() > 1) {
                    messages.answer(0, Receipt.done());
                }
                throw new IllegalStateException("one of them is malformed");
            }
        });

        assertThat(engine.deliveries().drain()).isEqualTo(3);

        assertThat(alone).containsExactly("poison", "bob");
        assertThat(stage.mails.told()).hasSize(1);
        assertThat(engine.health().queued()).as("the poison message alone").isEqualTo(1);
        stage.clock.advance(Duration.ofSeconds(1));
        engine.deliveries().drain();
        assertThat(engine.deliveries().parked(null, 10))
                .singleElement()
                .extracting(QueuedDelivery::lastError)
                .isEqualTo("java.lang.IllegalStateException: no such template");
    }

    @Test
    void whatABatchLeavesOutIsTriedOneByOne() {
        LoyaltyEngine engine = with(new Mailer() {
            @Override
            void together(Batch<Message> messages) {
                messages.answer(2, Receipt.done());
            }
        });

        engine.deliveries().drain();

        assertThat(alone).containsExactly("ada", "poison");
        assertThat(engine.health().queued()).isEqualTo(1);
    }

    @Test
    void eachHasAnAnswerOfItsOwn() {
        LoyaltyEngine engine = with(new Mailer() {
            @Override
            void together(Batch<Message> messages) {
                messages.answer(0, Receipt.skipped("has unsubscribed"));
                messages.fail(1, new IllegalStateException("mailbox full"));
                messages.answer(2, Receipt.impossible("no address"));
            }
        });

        assertThat(engine.deliveries().drain()).isEqualTo(3);

        assertThat(alone).isEmpty();
        assertThat(engine.health().queued()).isEqualTo(1);
        assertThat(engine.deliveries().parked(null, 10))
                .extracting(QueuedDelivery::lastError)
                .containsExactly("no address");
    }

    @Test
    void theFirstAnswerHolds() {
        LoyaltyEngine engine = with(new Mailer() {
            @Override
            void together(Batch<Message> messages) {
                for (int place = 0; place < messages.items().size(); place++) {
                    messages.answer(place, Receipt.done());
                    messages.answer(place, Receipt.impossible("no address"));
                    messages.fail(place, new IllegalStateException("mailbox full"));
                }
            }
        });

        engine.deliveries().drain();

        assertThat(engine.health().queued()).isZero();
        assertThat(engine.health().parked()).isZero();
    }

    @Test
    @SuppressWarnings("NullAway") // what an adapter that is not checked does
    void nullIsNoAnswerInABatchEither() {
        LoyaltyEngine engine = with(new Mailer() {
            @Override
            void together(Batch<Message> messages) {
                for (int place = 0; place < messages.items().size(); place++) {
                    messages.answer(place, null);
                }
            }
        });

        engine.deliveries().drain();

        assertThat(engine.health().queued()).isEqualTo(3);
        assertThat(alone).isEmpty();
    }

    @Test
    void aPlaceThatIsNotThereIsTheReceiversFault() {
        LoyaltyEngine engine = with(new Mailer() {
            @Override
            void together(Batch<Message> messages) {
                messages.answer(3, Receipt.done());
            }
        });

        engine.deliveries().drain();

        assertThat(alone).containsExactly("ada", "poison", "bob");
    }

    @Test
    void groupsAreRememberedAsAssignedForEachAlone() {
        List<Integer> sizes = new ArrayList<>();
        GroupAssigner shop = new GroupAssigner() {
            @Override
            public Receipt assign(GroupAssignment assignment) {
                return stage.groups.assign(assignment);
            }

            @Override
            public void assignAll(Batch<GroupAssignment> assignments) {
                sizes.add(assignments.items().size());
                assignments.eachAlone(this::assign);
            }
        };
        LoyaltyEngine engine = stage.bare(Stage.club()).groupAssigner(shop).build();
        stage.pays(engine, ADA, "1001", "1.00");
        stage.pays(engine, BOB, "2001", "600.00");

        engine.deliveries().drain();

        assertThat(sizes).containsExactly(2);
        assertThat(stage.groups.groups(ADA)).containsExactly(Stage.BRONZE);
        assertThat(stage.groups.groups(BOB)).containsExactly(Stage.SILVER);
    }
}
