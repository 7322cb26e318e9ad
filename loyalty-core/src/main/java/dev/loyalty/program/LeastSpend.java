package dev.loyalty.program;

import dev.loyalty.program.Condition.AllOf;
import dev.loyalty.program.Condition.AnyOf;
import dev.loyalty.program.Condition.ByInvitation;
import dev.loyalty.program.Condition.CountAtLeast;
import dev.loyalty.program.Condition.MemberFor;
import dev.loyalty.program.Condition.SpendAtLeast;
import dev.loyalty.value.Money;

/** What must be spent at the least, whatever else is done. */
record LeastSpend(Money zero) implements Condition.Visitor<Money> {

    @Override
    public Money on(SpendAtLeast spend) {
        return spend.amount();
    }

    @Override
    public Money on(CountAtLeast count) {
        return zero;
    }

    @Override
    public Money on(MemberFor age) {
        return zero;
    }

    @Override
    public Money on(AllOf all) {
        return all.parts().stream().map(part -> part.accept(this)).reduce(zero, (a, b) -> a.isGreaterThan(b) ? a : b);
    }

    @Override
    public Money on(AnyOf any) {
        return any.parts().stream()
                .map(part -> part.accept(this))
                .reduce((a, b) -> a.isGreaterThan(b) ? b : a)
                .orElse(zero);
    }

    @Override
    public Money on(ByInvitation invitation) {
        return zero;
    }
}
