package dev.loyalty.program.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.program.Balance;
import dev.loyalty.program.BenefitsTogether;
import dev.loyalty.program.CalendarPeriod;
import dev.loyalty.program.EarlyFacts;
import dev.loyalty.program.Expiry;
import dev.loyalty.program.Joining;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.program.MessageKind;
import dev.loyalty.program.SpendRule.CreditNotes;
import dev.loyalty.program.SpendRule.MinimumJudged;
import dev.loyalty.program.Strangers;
import dev.loyalty.program.TierPolicy;
import dev.loyalty.program.UnitLimit;
import dev.loyalty.value.EventKind;
import dev.loyalty.value.LimitPeriod;
import dev.loyalty.value.Part;
import dev.loyalty.value.UnitKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds the page that describes the JSON to what is read. */
class ProgramPageTest {

    private static final Pattern EXAMPLE = Pattern.compile("^```json\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern JAVA = Pattern.compile("^```java\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern TAGGED = Pattern.compile("// tag::page\\n(.*?) *// end::page", Pattern.DOTALL);
    private static final Pattern SECTION =
            Pattern.compile("^## ([^\\n]+)\\n(.*?)(?=^## |\\z)", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern FIELD = Pattern.compile("^\\| `(\\w+)` \\|", Pattern.MULTILINE);

    private static final Map<String, List<String>> FIELDS = Map.ofEntries(
            Map.entry("Program", ProgramReader.PROGRAM),
            Map.entry("Ladder", TierLadderJson.LADDER),
            Map.entry("Policy", TierPolicyJson.POLICY),
            Map.entry("Window", TierPolicyJson.WINDOW),
            Map.entry("Periods", TierPolicyJson.PERIOD),
            Map.entry("Tier", TierLadderJson.TIER),
            Map.entry("Condition", ConditionJson.CONDITION),
            Map.entry("Activities", ConditionJson.ACTIVITIES),
            Map.entry("Units", ConditionJson.UNITS),
            Map.entry("Perk", TierLadderJson.PERK),
            Map.entry("Name", NameJson.FIELDS),
            Map.entry("Spend", SpendRuleJson.SPEND),
            Map.entry("Lines", SpendRuleJson.LINES),
            Map.entry("Counts from", SpendRuleJson.AFTER_DAYS),
            Map.entry("Balance", BalanceJson.BALANCE),
            Map.entry("Unit", BalanceJson.UNIT),
            Map.entry("Availability", BalanceJson.AVAILABILITY),
            Map.entry("Expiry", ExpiryJson.EXPIRY),
            Map.entry("Expiry by kind", ExpiryJson.KINDS),
            Map.entry("Retired", BalanceJson.RETIRED),
            Map.entry("Into", BalanceJson.INTO),
            Map.entry("Limit", UnitLimitJson.LIMIT),
            Map.entry("Worth", BalanceJson.WORTH),
            Map.entry("Tiers count", BalanceJson.TIERS_COUNT),
            Map.entry("Listener", ProgramReader.LISTENER));

    private static final List<Enum<?>[]> WORDS = List.of(
            Joining.values(),
            EarlyFacts.values(),
            Strangers.values(),
            BenefitsTogether.values(),
            MessageKind.values(),
            EventKind.values(),
            Part.values(),
            MinimumJudged.values(),
            CreditNotes.values(),
            UnitKind.values(),
            Balance.OverLimit.values(),
            Balance.ExpiryFrom.values(),
            Expiry.EndOf.values(),
            UnitLimit.Of.values(),
            LimitPeriod.Calendar.values(),
            TierPolicy.Basis.values(),
            TierPolicy.Upgrade.values(),
            TierPolicy.RefundDowngrade.values(),
            TierPolicy.TimeDowngrade.values(),
            TierPolicy.Step.values(),
            TierPolicy.Status.values(),
            CalendarPeriod.Unit.values());

    @Test
    void everyFieldIsDescribedAndEveryDescribedFieldExists() throws IOException {
        Map<String, List<String>> described = new LinkedHashMap<>();
        for (MatchResult section : SECTION.matcher(page()).results().toList()) {
            List<String> fields = FIELD.matcher(section.group(2))
                    .results()
                    .map(field -> field.group(1))
                    .toList();
            if (!fields.isEmpty()) {
                described.put(section.group(1), fields);
            }
        }

        assertThat(described).isEqualTo(FIELDS);
    }

    @Test
    void everyWordIsDescribed() throws IOException {
        String page = page();

        assertThat(WORDS.stream().flatMap(Stream::of).map(word -> "`" + JsonField.word(word) + "`"))
                .allSatisfy(word -> assertThat(page).contains(word));
    }

    @TestFactory
    Stream<DynamicTest> everyExampleIsAProgram() throws IOException {
        List<String> examples = EXAMPLE.matcher(page())
                .results()
                .map(example -> example.group(1))
                .toList();
        assertThat(examples).hasSize(3);

        return examples.stream()
                .map(example -> DynamicTest.dynamicTest(example.lines().count() + " lines", () -> {
                    LoyaltyProgram program = ProgramJson.read(example);
                    assertThat(ProgramJson.read(ProgramJson.write(program))).isEqualTo(program);
                }));
    }

    @Test
    void theExampleWithEverythingHasEveryField() throws IOException {
        List<MatchResult> examples = EXAMPLE.matcher(page()).results().toList();
        String everything = examples.get(examples.size() - 1).group(1);

        assertThat(FIELDS.values().stream().flatMap(List::stream))
                .allSatisfy(field -> assertThat(everything).contains("\"" + field + "\": "));
    }

    @Test
    void theExampleOfBalancesIsTheSameInJavaAndInJson() throws IOException {
        List<MatchResult> inJson = EXAMPLE.matcher(page()).results().toList();
        String examples = Files.readString(
                Path.of("src", "test", "java", "dev", "loyalty", "program", "json", "BalanceExamples.java"));

        assertThat(ProgramJson.read(inJson.get(1).group(1))).isEqualTo(BalanceExamples.page());
        assertThat(unspaced(found(JAVA, page()))).isEqualTo(unspaced(found(TAGGED, examples)));
    }

    private static String unspaced(String code) {
        return code.replaceAll("\\s+", "");
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    /** The tests run in the module's folder; the page stands beside it. */
    private static String page() throws IOException {
        return Files.readString(Path.of("..", "docs", "program.md"));
    }
}
