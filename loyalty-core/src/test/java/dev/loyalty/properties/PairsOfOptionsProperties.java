package dev.loyalty.properties;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.program.CalendarPeriod;
import dev.loyalty.program.TierPolicy;
import dev.loyalty.program.TierPolicy.RefundDowngrade;
import dev.loyalty.program.TierPolicy.Status;
import dev.loyalty.program.TierPolicy.Step;
import dev.loyalty.program.TierPolicy.TimeDowngrade;
import dev.loyalty.program.TierPolicy.Upgrade;
import dev.loyalty.program.TierPolicyBuilder;
import dev.loyalty.program.Window;
import dev.loyalty.testing.SameStories;
import dev.loyalty.testing.TierMove;
import dev.loyalty.testing.TierStory;
import java.time.MonthDay;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** Every two answers of a policy either contradict each other, which is said with the reason, or hold what any policy holds. */
@SameStories
class PairsOfOptionsProperties {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    /** One answer to one of the policy's questions. */
    private record Option(String question, Consumer<TierPolicyBuilder> choice) {}

    private static final List<List<Option>> QUESTIONS = List.of(
            options(
                    "window",
                    TierPolicyBuilder::window,
                    Window.LIFETIME,
                    new Window.Rolling(Period.ofMonths(12)),
                    new Window.Calendar(CalendarPeriod.YEAR),
                    new Window.Calendar(new CalendarPeriod(CalendarPeriod.Unit.QUARTER, MonthDay.of(4, 6))),
                    Window.MEMBERSHIP_YEAR),
            options("upgrade", TierPolicyBuilder::upgrade, Upgrade.values()),
            options("byRefund", TierPolicyBuilder::byRefund, RefundDowngrade.values()),
            options("byTime", TierPolicyBuilder::byTime, TimeDowngrade.values()),
            options("step", TierPolicyBuilder::step, Step.values()),
            options("grace", TierPolicyBuilder::grace, Period.ZERO, Period.ofDays(30)),
            options("status", TierPolicyBuilder::status, Status.values()),
            options("minimumStay", TierPolicyBuilder::minimumStay, Period.ZERO, Period.ofMonths(3)),
            options("reviews", TierPolicyBuilder::reviews, CalendarPeriod.MONTH, CalendarPeriod.YEAR),
            options("warningDays", TierPolicyBuilder::warningDays, 0, 30));

    private static final Pairs PAIRS = pairs();

    /** What can be built, and what is refused. */
    private record Pairs(Set<TierPolicy> built, List<String> reasons, int number) {}

    @Example
    void everyTwoAnswersEitherFitOrAreRefusedWithTheReason() {
        assertThat(PAIRS.number()).isGreaterThan(300);
        assertThat(PAIRS.built()).hasSizeGreaterThan(100);
        assertThat(PAIRS.reasons()).isNotEmpty().allMatch(reason -> reason.startsWith("tier policy: "));
    }

    @Property(tries = 80, edgeCases = EdgeCasesMode.NONE)
    void whatFitsHoldsWhateverHappens(@ForAll("moves") List<TierMove> moves) {
        for (TierPolicy policy : PAIRS.built()) {
            TierStory story = new TierStory(BERLIN, List.of(List.of(policy)), true, moves);
            PolicyProperties.assertMayBeDoneAtAnyTime(story, List.of(3, 0, 1));
        }
    }

    @Provide
    Arbitrary<List<TierMove>> moves() {
        return TierMove.any().list().ofMaxSize(12);
    }

    private static Pairs pairs() {
        Set<TierPolicy> built = new LinkedHashSet<>();
        List<String> reasons = new ArrayList<>();
        int number = 0;
        for (List<Option> first : QUESTIONS) {
            for (List<Option> second : QUESTIONS.subList(QUESTIONS.indexOf(first) + 1, QUESTIONS.size())) {
                for (Option one : first) {
                    for (Option other : second) {
                        number++;
                        pair(List.of(one, other), built, reasons);
                    }
                }
            }
        }
        return new Pairs(built, reasons, number);
    }

    /** The rest stays at its default, or is as little as it takes. */
    private static void pair(List<Option> pair, Set<TierPolicy> built, List<String> reasons) {
        String reason = attempt(pair, built);
        for (Option more : others(pair)) {
            if (reason == null) {
                return;
            }
            List<Option> three = new ArrayList<>(pair);
            three.add(more);
            String still = attempt(three, built);
            for (Option most : still == null ? List.<Option>of() : others(three)) {
                if (still != null) {
                    List<Option> four = new ArrayList<>(three);
                    four.add(most);
                    still = attempt(four, built);
                }
            }
            reason = still == null ? null : reason;
        }
        if (reason != null) {
            reasons.add(reason);
        }
    }

    private static List<Option> others(List<Option> chosen) {
        return QUESTIONS.stream()
                .flatMap(List::stream)
                .filter(option ->
                        chosen.stream().noneMatch(one -> one.question().equals(option.question())))
                .toList();
    }

    /** Null if it can be built, else why not. */
    private static @Nullable String attempt(List<Option> options, Set<TierPolicy> built) {
        TierPolicyBuilder policy = TierPolicy.builder();
        options.forEach(option -> option.choice().accept(policy));
        try {
            built.add(policy.build());
            return null;
        } catch (IllegalArgumentException refused) {
            return String.valueOf(refused.getMessage());
        }
    }

    private interface Answer<T> {
        Object give(TierPolicyBuilder policy, T value);
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private static <T> List<Option> options(String question, Answer<T> answer, T... values) {
        return Stream.of(values)
                .map(value -> new Option(question, policy -> answer.give(policy, value)))
                .toList();
    }
}
