package dev.loyalty;

import static dev.loyalty.Stage.ADA;
import static dev.loyalty.Stage.BOB;
import static dev.loyalty.Stage.GOLD;
import static dev.loyalty.Stage.SILVER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.loyalty.command.Command;
import dev.loyalty.command.ConflictException;
import dev.loyalty.command.Order;
import dev.loyalty.command.OrderRefusal;
import dev.loyalty.command.Refund;
import dev.loyalty.command.TierPin;
import dev.loyalty.program.MessageKind;
import dev.loyalty.spi.GroupAssignment;
import dev.loyalty.spi.MemberStore;
import dev.loyalty.spi.ProgramRegistry;
import dev.loyalty.value.CustomerId;
import dev.loyalty.value.LadderId;
import dev.loyalty.value.Note;
import dev.loyalty.value.OrderRef;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Many commands at once: resumable, quiet, and what is wrong is collected. */
class MassImportTest {

    private static final Instant LONG_AGO = Instant.parse("2020-01-10T12:00:00Z");

    private final Stage stage = new Stage();
    private final LoyaltyEngine engine = stage.engine();

    private static Order order(CustomerId customer, String order, String total) {
        return Order.of(customer, order, total, LONG_AGO);
    }

    private List<GroupAssignment> assignments() {
        engine.deliveries().drain();
        return stage.groups.calls();
    }

    @Test
    void anImportIsQuietNoMessagesAndOneGroupAssignmentAMemberAtTheEnd() {
        engine.recordAll(Stream.of(
                order(ADA, "1001", "500.00"),
                order(BOB, "2001", "600.00"),
                order(ADA, "1002", "500.00"),
                order(BOB, "2002", "1.00")));

        assertThat(assignments())
                .extracting(GroupAssignment::customer, GroupAssignment::desired)
                .containsExactlyInAnyOrder(tuple(ADA, GOLD), tuple(BOB, SILVER));
        assertThat(stage.mails.calls()).isEmpty();
    }

    @Test
    void listenersHearWhatIsImportedToo() {
        engine.recordAll(Stream.of(order(ADA, "1001", "500.00")));
        engine.deliveries().drain();

        assertThat(stage.crm.heardOf(ADA)).hasSize(2);
    }

    @Test
    void anImportThatBrokeOffIsSimplyRunAgain() {
        Stream<Command> breaking = Stream.of(order(ADA, "1001", "500.00"), order(ADA, "1002", "500.00"))
                .map(command -> (Command) command)
                .peek(command -> {
                    if (((Order) command).ref().order().order().value().equals("1002")) {
                        throw new IllegalStateException("the file broke off");
                    }
                });
        assertThatThrownBy(() -> engine.recordAll(breaking, Import.QUIET.inBatchesOf(1)))
                .hasMessage("the file broke off");
        assertThat(engine.members().view(ADA).spend().orders()).isEqualTo(1);

        ImportReport report = engine.recordAll(Stream.of(order(ADA, "1001", "500.00"), order(ADA, "1002", "500.00")));

        assertThat(report).isEqualTo(new ImportReport(2, 1, 1, List.of()));
        assertThat(assignments()).extracting(GroupAssignment::desired).containsExactly(GOLD);
    }

    @Test
    void whoseRowsWereAllReplaysIsAssignedAtTheEndToo() {
        engine.recordAll(Stream.of(order(ADA, "1001", "500.00")));
        // the process ends here, before anything was delivered, and the delivery is lost to an operator's mistake
        stage.groups.refuse("no");
        engine.deliveries().drain();
        Stage.parked(engine, Stage.GROUPS).forEach(engine.deliveries()::discard);
        stage.groups.obey();

        ImportReport report = engine.recordAll(Stream.of(order(ADA, "1001", "500.00")));

        assertThat(report.replays()).isEqualTo(1);
        engine.deliveries().drain();
        assertThat(stage.groups.groups(ADA)).containsExactly(SILVER);
    }

    @Test
    void anAssignmentThatIsCurrentIsNotRepeated() {
        engine.recordAll(Stream.of(order(ADA, "1001", "500.00")));
        assertThat(assignments()).hasSize(1);

        engine.recordAll(Stream.of(order(ADA, "1001", "500.00")));
        engine.recordAll(Stream.of(order(ADA, "1002", "1.00")));

        assertThat(assignments()).hasSize(1);
        engine.recordAll(Stream.of(order(ADA, "1003", "499.00")));
        assertThat(assignments()).extracting(GroupAssignment::desired).containsExactly(SILVER, GOLD);
    }

    @Test
    void aResyncThatWaitsIsNotLostToAnImportThatFollows() {
        engine.recordAll(Stream.of(order(ADA, "1001", "500.00")));
        assertThat(assignments()).hasSize(1);
        engine.members().resync(ADA);

        engine.recordAll(Stream.of(order(ADA, "1001", "500.00")));

        assertThat(assignments()).hasSize(2);
    }

    @Test
    void aLoudImportTellsAsInEverydayLife() {
        engine.recordAll(Stream.of(order(ADA, "1001", "1.00"), order(ADA, "1002", "500.00")), Import.QUIET.loud());
        engine.deliveries().drain();

        assertThat(stage.mails.toldTo(ADA)).containsExactly(MessageKind.ENROLLED, MessageKind.PROMOTED);
        assertThat(stage.groups.groups(ADA)).containsExactly(SILVER);
    }

    @Test
    void refusalsConflictsAndMalformedRowsAreCollectedAndStopNothing() {
        Refund tooMuch = Refund.of(OrderRef.of(ADA, "1001"), "r-1", "100.01", LONG_AGO);
        TierPin malformed = TierPin.floor(ADA, "platinum", new Note("", "eve"), LONG_AGO);

        ImportReport report = engine.recordAll(Stream.of(
                order(ADA, "1001", "100.00"),
                tooMuch,
                order(ADA, "1001", "120.00"),
                malformed.on(LadderId.of("nowhere")),
                malformed,
                order(ADA, "1002", "10.00"),
                order(ADA, "1003", "9.999"),
                order(BOB, "2001", "10000000000000.01"),
                order(BOB, "2002", "0.01")));

        assertThat(report.commands()).isEqualTo(9);
        assertThat(report.applied()).isEqualTo(3);
        assertThat(report.rejected()).extracting(ImportReport.Rejected::index).containsExactly(1L, 2L, 3L, 4L, 6L, 7L);
        assertThat(report.rejected().get(0)).isInstanceOfSatisfying(ImportReport.Refused.class, refused -> {
            assertThat(refused.refusal()).isInstanceOf(OrderRefusal.RefundExceedsOrder.class);
            assertThat(refused.command()).isEqualTo(tooMuch);
            assertThat(refused.reason()).contains("100.00 EUR are left");
        });
        assertThat(report.rejected().get(1))
                .isInstanceOfSatisfying(
                        ImportReport.Failed.class,
                        failed -> assertThat(failed.failure()).isInstanceOf(ConflictException.class));
        assertThat(report.rejected().get(3).reason()).contains("has no tier \"platinum\"");
        assertThat(engine.members().view(ADA).spend().net().plain()).isEqualTo("110.00");
    }

    @Test
    void progressIsToldAfterEachBatch() {
        List<Import.Progress> told = new ArrayList<>();

        engine.recordAll(
                IntStream.range(0, 25).mapToObj(i -> order(ADA, "o" + i % 20, i == 7 ? "0.001" : "1.00")),
                Import.QUIET.inBatchesOf(10).telling(told::add));

        assertThat(told)
                .containsExactly(
                        new Import.Progress(10, 0, 1), new Import.Progress(20, 0, 1), new Import.Progress(25, 5, 1));
    }

    @Test
    void anEmptyImportDoesNothing() {
        assertThat(engine.recordAll(Stream.of())).isEqualTo(new ImportReport(0, 0, 0, List.of()));
        assertThat(engine.health().queued()).isZero();
    }

    @Test
    void aBatchIsOneTo10000Commands() {
        assertThatIllegalArgumentException().isThrownBy(() -> Import.QUIET.inBatchesOf(0));
        assertThatIllegalArgumentException().isThrownBy(() -> Import.QUIET.inBatchesOf(10_001));
    }

    @Test
    void anImportPicksUpANewerVersionOfTheProgram() {
        stage.next();
        stage.bare(Stage.bareClub()
                        .version(2)
                        .tier("bronze", "0.00", t -> t.group("3"))
                        .tier("silver", "300.00", t -> t.group("14")))
                .build();

        engine.recordAll(Stream.of(order(ADA, "1001", "400.00"), order(ADA, "1002", "1.00")));

        assertThat(engine.members().view(ADA).tier().orElseThrow().id().value()).isEqualTo("silver");
        engine.deliveries().drain();
        assertThat(stage.groups.groups(ADA)).extracting(group -> group.value()).containsExactly("14");
    }

    @Test
    void aBatchThatMeetsANewerVersionIsRunAgainTogetherAfterOneLookAtTheVersions() {
        List<String> calls = new ArrayList<>();
        LoyaltyEngine outdated = stage.wired(Stage.club())
                .store(program -> listening(calls, MemberStore.class, stage.store()))
                .build();
        stage.next();
        stage.bare(Stage.bareClub().version(2).tier("bronze", "0.00")).build();
        calls.clear();

        ImportReport report =
                outdated.recordAll(IntStream.range(0, 50).mapToObj(i -> order(CustomerId.of("c" + i), "1001", "1.00")));

        assertThat(report.applied()).isEqualTo(50);
        assertThat(calls).filteredOn("versions"::equals).hasSize(1);
        assertThat(calls)
                .filteredOn("updateAll"::equals)
                .as("in vain, again, and the import's end")
                .hasSize(3);
    }

    /** The same, which notes the names of the methods that are called: of itself and of its parts. */
    private static <T> T listening(List<String> calls, Class<T> type, T target) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    calls.add(method.getName());
                    try {
                        Object answer = method.invoke(target, arguments);
                        if (answer instanceof ProgramRegistry registry) {
                            return listening(calls, ProgramRegistry.class, registry);
                        }
                        return answer instanceof MemberStore store
                                ? listening(calls, MemberStore.class, store)
                                : answer;
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                }));
    }
}
