package dev.loyalty.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.loyalty.testing.Sealed;
import dev.loyalty.value.CommandId;
import dev.loyalty.value.MemberId;
import dev.loyalty.value.Mention;
import dev.loyalty.value.OrderKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** By what an entry is found, and what makes a mention valid. */
class MentionsTest {

    private static final Mention.Kind VOUCHER = new Mention.Kind("voucher");
    private static final OrderKey ORDER = OrderKey.of("1001");
    private static final Instant NOON = Instant.parse("2026-03-14T12:00:00Z");

    /** Whoever adds an event to a group says here that nothing is looked up by it, or lets it mention what is. */
    @Test
    void theseEventsMentionNothing() throws NoSuchMethodException {
        List<Class<?>> silent = new ArrayList<>();
        Set<Class<?>> silentGroups = Set.of(MeasuredEvent.class, TierEvent.class, MemberEvent.class);
        for (Class<?> event : Sealed.leavesOf(Event.class)) {
            if (silentGroups.contains(event.getMethod("mentions").getDeclaringClass())) {
                silent.add(event);
            }
        }

        assertThat(silent)
                .containsExactlyInAnyOrder(
                        Enrolled.class,
                        ProgramAdopted.class,
                        CreditNoteIssued.class,
                        ActivityReported.class,
                        ActivityVoided.class,
                        SpendAdjusted.class,
                        TierChanged.class,
                        TierPinned.class,
                        PinEnded.class,
                        TierEarned.class,
                        GraceStarted.class,
                        GraceEnded.class,
                        DemotionAhead.class,
                        DaysPruned.class,
                        Birthday.class,
                        MembershipAnniversary.class,
                        TierAnniversary.class,
                        ProfileChanged.class,
                        BirthdayStated.class,
                        Frozen.class,
                        Unfrozen.class,
                        Erased.class,
                        Unchanged.class);
    }

    @Test
    void anEntryMentionsItsCommandThenWhatItsEventsSpeakOfEachOnce() {
        Mention first = Mention.of(VOUCHER, "", "V-1");
        Mention second = Mention.of(VOUCHER, "shop", "V-1");
        OrderUnchanged unchanged = new OrderUnchanged(ORDER, OrderUnchanged.Why.ALREADY_CANCELLED);
        CommandId id = CommandId.derivedFrom(ORDER);
        Entry entry = new Entry(
                1,
                new Cause.ByCommand(CommandKind.CANCELLATION, id, new Digest(1, 2, 3), NOON),
                NOON,
                List.of(
                        unchanged,
                        new Mentioned(List.of(second)),
                        unchanged,
                        new Mentioned(List.of(first, second)),
                        new Frozen()));

        assertThat(entry.mentions())
                .containsExactly(Mention.command("cancellation", id), Mention.of(ORDER), second, first);
        assertThat(entry.refs(MemberId.of("anna"))).extracting(Ref::mention).isEqualTo(entry.mentions());
    }

    @Test
    void whatTimeAndProgramsDoMentionsNothing() {
        assertThat(new Cause.ByTime(NOON).mentions()).isEmpty();
        assertThat(new Cause.ByProgram(2, NOON).mentions()).isEmpty();
    }

    @Test
    void aKindIsAShortCode() {
        assertThat(new Mention.Kind("a-kind-0")).hasToString("Kind[code=a-kind-0]");
        for (String wrong : List.of("", "Voucher", "9", "-", "v v", "vouchér", "v".repeat(33))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Mention.Kind(wrong))
                    .withMessageContaining("lower-case letter")
                    .withMessageEndingWith(wrong);
        }
    }

    @Test
    void namesAreIds() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Mention.of(VOUCHER, "", ""))
                .withMessage("the name of a voucher must not be empty: give 1 to 128 characters");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Mention.of(VOUCHER, "a\u001fb", "1"))
                .withMessageStartingWith("the scope of a voucher must not hold control characters");
        assertThat(Mention.of(VOUCHER, "shop", "1")).hasToString("voucher shop/1");
        assertThat(Mention.of(ORDER)).hasToString("order shop/1001");
    }

    @Test
    void ordersAndCommandsAreMentionedByWhatSpeaksOfThem() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Mention.of(Mention.Kind.ORDER, "", "1001"))
                .withMessageContaining("Mention.of(OrderKey)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Mentioned(List.of(Mention.of(ORDER))))
                .withMessageContaining("but this is order");
        assertThatIllegalArgumentException().isThrownBy(() -> new Mentioned(List.of()));
        Mention one = Mention.of(VOUCHER, "", "1");
        assertThatIllegalArgumentException().isThrownBy(() -> new Mentioned(List.of(one, one)));
    }
}
