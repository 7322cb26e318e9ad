package dev.loyalty.oracle.balances;

import dev.loyalty.value.UnitKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A version of a program, as the documents describe it. */
record Plan(int version, @Nullable Instant from, ZoneId zone, List<Balance> balances) {

    /** At most so many units or operations: of credits of some kinds, or of debits; per stretch of the calendar, or within a period. */
    record Limit(
            String of,
            List<UnitKind> kinds,
            @Nullable Long most,
            int times,
            String per,
            @Nullable Period within) {}

    /** What is left becomes another balance's. */
    record Into(String balance, String take, String give) {}

    /** A balance; units are in steps. */
    record Balance(
            String id,
            @Nullable String currency,
            int decimals,
            long least,
            @Nullable Long most,
            @Nullable Long mostCredited,
            @Nullable Long mostDebited,
            boolean partial,
            String shortfall,
            int afterDays,
            boolean confirmed,
            Map<UnitKind, End> ends,
            boolean endsFromAvailable,
            boolean prolongs,
            List<UnitKind> first,
            @Nullable Duration holdFor,
            int remindBefore,
            boolean remindsOfKinds,
            boolean retired,
            @Nullable LocalDate retiredUntil,
            @Nullable Into retiredInto,
            List<Limit> limits,
            boolean shown) {

        End end(UnitKind kind) {
            return ends.getOrDefault(kind, new End.Never());
        }

        /** Which kinds are spent first. */
        List<UnitKind> order() {
            return java.util.stream.Stream.concat(
                            first.stream(),
                            java.util.stream.Stream.of(
                                    UnitKind.GIVEN,
                                    UnitKind.RETURNED,
                                    UnitKind.EARNED,
                                    UnitKind.MIGRATED,
                                    UnitKind.BOUGHT))
                    .distinct()
                    .toList();
        }

        Duration holds() {
            return holdFor == null ? Duration.ofMinutes(30) : holdFor;
        }
    }

    @Nullable
    Balance find(String id) {
        return balances.stream()
                .filter(balance -> balance.id().equals(id))
                .findFirst()
                .orElse(null);
    }
}
