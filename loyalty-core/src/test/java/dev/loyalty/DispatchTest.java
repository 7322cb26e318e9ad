package dev.loyalty;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.command.Command;
import dev.loyalty.command.Refusal;
import dev.loyalty.event.Cause;
import dev.loyalty.event.Event;
import dev.loyalty.event.Requirement;
import dev.loyalty.event.SharedEvent;
import dev.loyalty.member.LeftOut;
import dev.loyalty.member.StreamState;
import dev.loyalty.program.BenefitsTogether;
import dev.loyalty.program.Condition;
import dev.loyalty.program.EarlyFacts;
import dev.loyalty.program.Joining;
import dev.loyalty.program.SameRevision;
import dev.loyalty.program.SpendRule.CountsFrom;
import dev.loyalty.program.SpendRule.CreditNotes;
import dev.loyalty.program.SpendRule.MinimumJudged;
import dev.loyalty.program.Strangers;
import dev.loyalty.program.TierPolicy.Basis;
import dev.loyalty.program.TierPolicy.RefundDowngrade;
import dev.loyalty.program.TierPolicy.Status;
import dev.loyalty.program.TierPolicy.Step;
import dev.loyalty.program.TierPolicy.TimeDowngrade;
import dev.loyalty.program.TierPolicy.Upgrade;
import dev.loyalty.program.Window;
import dev.loyalty.testing.Sealed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Nothing falls through: the kinds of a closed vocabulary are told apart by visitors and by abstract methods, so that the compiler asks for
 * an answer wherever a new kind needs one. Where code still asks for one kind by its type, it stands in a list here with all that it asks
 * for; whoever adds a kind to a vocabulary changes its list here, and so reads that one.
 */
class DispatchTest {

    private static final List<Class<?>> VOCABULARIES = List.of(
            Event.class,
            SharedEvent.class,
            StreamState.class,
            Command.class,
            Cause.class,
            Condition.class,
            Window.class,
            CountsFrom.class,
            Requirement.class,
            Refusal.class,
            LeftOut.class);

    /**
     * Who asks for which kinds. Each looks for those alone, and every other one is none of its business. To ask for a whole group, as for
     * whatever speaks of an order, is not listed.
     */
    private static final String ASKED = """
            codec/EntryColumns.java: Cause.ByCommand
            codec/fixed/CauseShapes.java: Cause.ByCommand Cause.ByProgram Cause.ByTime
            codec/fixed/EntryShapes.java: Cause.ByCommand
            codec/fixed/FirstFormat.java: OrderCancelled OrderExcess OrderReinstated OrderRevised
            codec/fixed/RequirementShapes.java: Requirement.Age Requirement.AllOf Requirement.AnyOf Requirement.Count Requirement.Invitation Requirement.Spend
            command/Outcome.java: TierChanged
            event/Entry.java: ByCommand ByProgram ByTime
            internal/AccountQueries.java: TransferEnded UnitsConfirmed UnitsCredited UnitsSent
            internal/Transfers.java: UnitsRecalled UnitsReceived
            member/Decision.java: MemberState
            program/Follows.java: CountAtLeast MemberFor SpendAtLeast
            program/Tier.java: ByInvitation SpendAtLeast
            program/TierLadder.java: CountAtLeast MemberFor
            program/TierPolicyBuilder.java: Window.Calendar
            rules/account/Crossings.java: UnitsAdjusted
            rules/activity/DecideActivities.java: ActivityReported
            rules/answer/MeasuredPeriods.java: Window.MembershipYear Window.Rolling
            rules/answer/ToldOrder.java: OrderPaid
            rules/answer/UnitTracing.java: UnitsCredited UnitsForfeited UnitsReversed
            rules/balance/DecideReversals.java: UnitsConfirmed UnitsReversed
            rules/balance/Transferring.java: RecallBegun UnitsReceived UnitsSent
            rules/balance/Undoing.java: UnitsCredited
            rules/delivery/Queueing.java: Enrolled TierChanged UnitsReceived
            rules/journal/Evolve.java: OrderCounted
            rules/journal/Ids.java: ByCommand OrderCancelled OrderReinstated OrderSnapshot
            rules/order/Begin.java: OrderCounted OrderPaid
            rules/order/DecideOrders.java: OrderPaid
            rules/order/DecideRefunds.java: OrderRefunded
            rules/order/GiftCards.java: OrderPaid OrderSynced
            rules/order/OrderBook.java: OrderPaid
            rules/order/Ties.java: ByCommand OrderSynced
            rules/spend/ChangeDays.java: Window.Rolling
            rules/spend/Keeping.java: OrderRefunded RefundVoided
            rules/spend/SpendByOrder.java: CreditNoteIssued DaysPruned Enrolled ProgramAdopted
            rules/spend/Windows.java: Window.Calendar Window.Rolling
            rules/tier/EffectiveTier.java: TierEarned TierPinned
            rules/tier/RetiredTiers.java: TierChanged TierEarned
            rules/tier/WhileFrozen.java: ActivityVoided CreditNoteIssued OrderCancelled OrderRefunded OrderTallied UnitsReversed
            rules/time/Prevention.java: Requirement.Invitation
            rules/time/TierForecast.java: TierChanged
            """;

    /** The questions that a program answers in one word. */
    private static final List<Class<? extends Enum<?>>> QUESTIONS = List.of(
            Basis.class,
            Upgrade.class,
            RefundDowngrade.class,
            TimeDowngrade.class,
            Step.class,
            Status.class,
            Joining.class,
            EarlyFacts.class,
            Strangers.class,
            BenefitsTogether.class,
            SameRevision.class,
            MinimumJudged.class,
            CreditNotes.class);

    /** All answers to each question, and who asks for one of them alone. What it does for the others must be right for a new one, too. */
    private static final String ANSWERS = """
            Basis: NET_SPEND
            Upgrade: AT_ONCE PERIOD_END MEMBERSHIP_ANNIVERSARY TIER_ANNIVERSARY
                program/Contradictions.java: AT_ONCE PERIOD_END
                program/TierPolicy.java: AT_ONCE
                program/TierPolicyBuilder.java: PERIOD_END
                rules/spend/Windows.java: AT_ONCE
                rules/tier/DayStarts.java: AT_ONCE
                rules/tier/Moves.java: AT_ONCE
                rules/tier/TierQualification.java: AT_ONCE PERIOD_END TIER_ANNIVERSARY
            RefundDowngrade: AT_ONCE AT_REVIEW NEVER
                program/Contradictions.java: AT_REVIEW
                rules/spend/Windows.java: NEVER
                rules/tier/Deferred.java: AT_REVIEW
                rules/tier/Tiers.java: AT_REVIEW
                rules/tier/WhileFrozen.java: AT_ONCE AT_REVIEW
            TimeDowngrade: AT_ONCE PERIOD_END MEMBERSHIP_ANNIVERSARY TIER_ANNIVERSARY NEVER
                program/Contradictions.java: AT_ONCE NEVER PERIOD_END
                program/TierPolicyBuilder.java: PERIOD_END
                rules/tier/DayStarts.java: AT_ONCE NEVER
                rules/tier/Deferred.java: AT_ONCE NEVER
                rules/tier/Moves.java: AT_ONCE
                rules/tier/TierQualification.java: AT_ONCE NEVER
            Step: TO_EARNED ONE_LEVEL
                program/Contradictions.java: ONE_LEVEL
                rules/tier/DayStarts.java: ONE_LEVEL TO_EARNED
                rules/tier/Deferred.java: ONE_LEVEL TO_EARNED
                rules/tier/Moves.java: ONE_LEVEL
            Status: NONE UNTIL_END_OF_NEXT_PERIOD
                program/Contradictions.java: NONE
                rules/answer/MeasuredPeriods.java: NONE
                rules/spend/Windows.java: NONE
            Joining: AUTOMATIC EXPLICIT EXPLICIT_WITH_EARLIER_ORDERS
            EarlyFacts: KEEP REFUSE
                rules/order/DecideOrders.java: REFUSE
            Strangers: NO_BENEFITS LOWEST_TIER
                rules/answer/Answers.java: LOWEST_TIER
            BenefitsTogether: HIGHEST SUM
            SameRevision: CONFLICT BY_ARRIVAL BY_CONTENT
                program/json/ProgramWriter.java: CONFLICT
                rules/journal/Ids.java: CONFLICT
                rules/order/Ties.java: BY_ARRIVAL CONFLICT
            MinimumJudged: REMAINDER PURCHASE
                rules/calendar/Counting.java: REMAINDER
                rules/spend/Exclusions.java: REMAINDER
            CreditNotes: ON_OWN_DAY AGAINST_NEWEST_DAYS
                rules/journal/CreditDays.java: ON_OWN_DAY
            """;

    private static final Pattern ASKS_FOR_ANSWER =
            Pattern.compile("[!=]=\\s+(?:[A-Z]\\w*\\.)*([A-Z]\\w*)\\.([A-Z][A-Z_]*)\\b");

    private static final Pattern ASKS = Pattern.compile(
            "(?:instanceof\\s+|\\(\\()((?:[A-Z]\\w*\\.)*[A-Z]\\w*)|((?:[A-Z]\\w*\\.)*[A-Z]\\w*)\\.class\\b");

    @Test
    void whoAsksForOneKindIsListed() throws IOException {
        assertThat(asked()).isEqualTo(ASKED);
    }

    /** Of events, commands and refusals, tests of their own tell more. */
    @Test
    void aNewKindIsMadeKnownHereToWhoAsksForOne() {
        assertThat(Stream.of(
                                Cause.class,
                                Condition.class,
                                Window.class,
                                CountsFrom.class,
                                Requirement.class,
                                LeftOut.class)
                        .map(DispatchTest::kindsOf)
                        .collect(Collectors.joining("\n")))
                .isEqualTo("""
                        Cause: ByCommand ByProcess ByProgram ByTime
                        Condition: AllOf AnyOf ByInvitation CountAtLeast MemberFor SpendAtLeast
                        Window: Calendar Lifetime MembershipYear Rolling
                        CountsFrom: AfterDays Confirmed Paid
                        Requirement: Age AllOf AnyOf Count Invitation Spend
                        LeftOut: BelowMinimum ByGiftCard Cancelled Former OfLine OfPart Refunded Waiting""");
    }

    @Test
    void whoAsksForOneAnswerOfAProgramIsListedBesideAllAnswers() throws IOException {
        assertThat(answers()).isEqualTo(ANSWERS);
    }

    private static String answers() throws IOException {
        Map<String, StringBuilder> questions = new LinkedHashMap<>();
        for (Class<? extends Enum<?>> question : QUESTIONS) {
            String all = Stream.of(question.getEnumConstants()).map(Enum::name).collect(Collectors.joining(" "));
            questions.put(question.getSimpleName(), new StringBuilder(question.getSimpleName() + ": " + all + "\n"));
        }
        Path root = Path.of("src", "main", "java", "dev", "loyalty");
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".java"))
                    .sorted()
                    .toList()) {
                String name = root.relativize(file).toString().replace('\\', '/');
                answersAskedFor(text(file)).forEach((question, answers) -> {
                    StringBuilder lines = questions.get(question);
                    if (lines != null) {
                        lines.append("    ")
                                .append(name)
                                .append(": ")
                                .append(String.join(" ", answers))
                                .append("\n");
                    }
                });
            }
        }
        return String.join("", questions.values());
    }

    private static Map<String, Set<String>> answersAskedFor(String source) {
        Map<String, Set<String>> answers = new TreeMap<>();
        for (MatchResult match : ASKS_FOR_ANSWER.matcher(source).results().toList()) {
            answers.computeIfAbsent(match.group(1), question -> new TreeSet<>()).add(match.group(2));
        }
        return answers;
    }

    private static String kindsOf(Class<?> vocabulary) {
        return vocabulary.getSimpleName() + ": "
                + Sealed.leavesOf(vocabulary).stream()
                        .map(Class::getSimpleName)
                        .sorted()
                        .collect(Collectors.joining(" "));
    }

    private static String asked() throws IOException {
        Map<String, Set<String>> kinds = new TreeMap<>();
        Set<String> names = VOCABULARIES.stream()
                .flatMap(vocabulary -> Sealed.leavesOf(vocabulary).stream())
                .map(Class::getCanonicalName)
                .collect(Collectors.toCollection(TreeSet::new));
        Path root = Path.of("src", "main", "java", "dev", "loyalty");
        try (Stream<Path> files = Files.walk(root)) {
            files.filter(file -> file.toString().endsWith(".java") && !isTable(file))
                    .forEach(file -> {
                        Set<String> here = asked(text(file), names);
                        if (!here.isEmpty()) {
                            kinds.put(root.relativize(file).toString().replace('\\', '/'), here);
                        }
                    });
        }
        return kinds.entrySet().stream()
                .map(file -> file.getKey() + ": " + String.join(" ", file.getValue()) + "\n")
                .collect(Collectors.joining());
    }

    /** The tables of numbers, fields and codes: EntryCodecTest and RefusalCodesTest ask for every kind in them. */
    private static boolean isTable(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith("Forms.java")
                || Set.of("EventShapes.java", "RefusalCodes.java").contains(name);
    }

    /** The kinds that are asked for in a file. A name is one of a vocabulary if an import, or the file's own package, makes it one. */
    private static Set<String> asked(String source, Set<String> names) {
        Set<String> found = new TreeSet<>();
        String home = first(source, "package ([\\w.]+);");
        for (MatchResult match : ASKS.matcher(source).results().toList()) {
            String name = match.group(1) != null ? match.group(1) : match.group(2);
            String outer = name.contains(".") ? name.substring(0, name.indexOf('.')) : name;
            String imported = first(source, "import ([\\w.]+\\." + outer + ");");
            String full = (imported.isEmpty() ? home + "." + outer : imported) + name.substring(outer.length());
            if (names.contains(full)) {
                found.add(name);
            }
        }
        return found;
    }

    private static String first(String source, String regex) {
        return Pattern.compile(regex)
                .matcher(source)
                .results()
                .map(match -> match.group(1))
                .findFirst()
                .orElse("");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
