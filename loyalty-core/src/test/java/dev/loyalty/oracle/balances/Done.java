package dev.loyalty.oracle.balances;

import dev.loyalty.value.UnitKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a command did to an account.
 *
 * @param lots the lots that came
 * @param went the lots that went
 * @param came how many came in all, with those that paid a debt
 * @param debt by how much the debt rose
 * @param earned how many were earned
 * @param spent how many were spent
 * @param credited of what kind a credit was; null for what is none
 * @param undid what a reversal undid; null for what is none
 * @param undidReversal whether that was a reversal
 */
record Done(
        List<PlainLot> lots,
        List<PlainLot> went,
        long came,
        long debt,
        long earned,
        long spent,
        @Nullable UnitKind credited,
        @Nullable String undid,
        boolean undidReversal) {

    static final Done NOTHING = new Done(List.of(), List.of(), 0, 0, 0, 0, null, null, false);

    static Done credit(UnitKind kind, List<PlainLot> lots, long came) {
        return new Done(lots, List.of(), came, 0, kind == UnitKind.EARNED ? came : 0, 0, kind, null, false);
    }

    static Done spending(List<PlainLot> went, long owed) {
        return new Done(List.of(), went, 0, owed, 0, sum(went) + owed, null, null, false);
    }

    static Done waiver(long units) {
        return new Done(List.of(), List.of(), 0, -units, 0, 0, null, null, false);
    }

    static long sum(List<PlainLot> lots) {
        return lots.stream().mapToLong(lot -> lot.steps).sum();
    }

    long all() {
        return came + sum(went) + Math.abs(debt);
    }
}
