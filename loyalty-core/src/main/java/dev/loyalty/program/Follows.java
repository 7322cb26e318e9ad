package dev.loyalty.program;

import dev.loyalty.program.Condition.AllOf;
import dev.loyalty.program.Condition.AnyOf;
import dev.loyalty.program.Condition.ByInvitation;
import dev.loyalty.program.Condition.CountAtLeast;
import dev.loyalty.program.Condition.MemberFor;
import dev.loyalty.program.Condition.SpendAtLeast;
import java.util.List;
import java.util.function.Predicate;

/** Whether a condition holds once some requirements are met. One that asks for the same, and for no less of it, is enough. */
record Follows(List<Condition> met) implements Condition.Visitor<Boolean> {

    @Override
    public Boolean on(SpendAtLeast spend) {
        return spend.amount().isZero()
                || isMet(SpendAtLeast.class, more -> !spend.amount().isGreaterThan(more.amount()));
    }

    @Override
    public Boolean on(CountAtLeast count) {
        return isMet(CountAtLeast.class, more -> more.what().equals(count.what()) && more.least() >= count.least());
    }

    @Override
    public Boolean on(MemberFor age) {
        return isMet(
                MemberFor.class,
                more -> !more.period().minus(age.period()).normalized().isNegative());
    }

    @Override
    public Boolean on(AllOf all) {
        return all.parts().stream().allMatch(part -> part.accept(this));
    }

    @Override
    public Boolean on(AnyOf any) {
        return any.parts().stream().anyMatch(part -> part.accept(this));
    }

    @Override
    public Boolean on(ByInvitation invitation) {
        return false;
    }

    private <C extends Condition> boolean isMet(Class<C> kind, Predicate<C> enough) {
        return met.stream().filter(kind::isInstance).map(kind::cast).anyMatch(enough);
    }
}
