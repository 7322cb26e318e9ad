package dev.loyalty.wording;

import dev.loyalty.program.Balance;
import dev.loyalty.program.BalanceUnit;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.program.ProgramHistory;
import dev.loyalty.program.ProgramHistory.Version;
import dev.loyalty.program.Tier;
import dev.loyalty.program.TierLadder;
import dev.loyalty.value.BalanceId;
import dev.loyalty.value.LadderId;
import dev.loyalty.value.TierId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The names that a program gives its tiers and balances.
 *
 * @param program the version in force
 * @param programs all versions
 * @param locale in which language
 * @param ladder the ladder on which tiers are that name none; null for any
 */
record Names(
        LoyaltyProgram program,
        ProgramHistory programs,
        Locale locale,
        @Nullable LadderId ladder) {

    Names on(LadderId one) {
        return new Names(program, programs, locale, one);
    }

    /** The name in the version in force, else in the newest that has the tier; its id if none has. */
    String tier(@Nullable LadderId of, TierId tier) {
        LadderId on = of == null ? ladder : of;
        return first(version -> find(version, on, tier))
                .map(found -> found.name().in(locale))
                .orElse(tier.value());
    }

    /** The name in the version in force, else in the newest that has the balance; its id if none has. */
    String balance(BalanceId balance) {
        return find(balance).map(found -> found.name().in(locale)).orElse(balance.value());
    }

    /** What a balance is counted in; empty if no version has it. */
    Optional<BalanceUnit> unit(BalanceId balance) {
        return find(balance).map(Balance::unit);
    }

    private Optional<Balance> find(BalanceId balance) {
        return first(version -> version.findBalance(balance));
    }

    /** What the version in force has, else the newest that has it. */
    private <T> Optional<T> first(Function<LoyaltyProgram, Optional<T>> of) {
        List<Version> versions = programs.versions();
        List<LoyaltyProgram> newestFirst = new ArrayList<>();
        newestFirst.add(program);
        for (int i = versions.size() - 1; i >= 0; i--) {
            newestFirst.add(versions.get(i).program());
        }
        return newestFirst.stream()
                .flatMap(version -> of.apply(version).stream())
                .findFirst();
    }

    private static Optional<Tier> find(LoyaltyProgram version, @Nullable LadderId on, TierId tier) {
        Stream<TierLadder> ladders = on == null ? version.ladders().stream() : version.findLadder(on).stream();
        return ladders.flatMap(each -> each.find(tier).stream()).findFirst();
    }
}
