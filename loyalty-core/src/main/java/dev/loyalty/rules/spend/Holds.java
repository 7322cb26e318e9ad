package dev.loyalty.rules.spend;

import dev.loyalty.program.Condition;
import dev.loyalty.program.Condition.AllOf;
import dev.loyalty.program.Condition.AnyOf;
import dev.loyalty.program.Condition.ByInvitation;
import dev.loyalty.program.Condition.CountAtLeast;
import dev.loyalty.program.Condition.MemberFor;
import dev.loyalty.program.Condition.SpendAtLeast;

/** Whether a condition holds. Looks at no more of its parts than it must. */
record Holds(Against against) implements Condition.Visitor<Boolean> {

    @Override
    public Boolean on(SpendAtLeast spend) {
        return against.on(spend).isMet();
    }

    @Override
    public Boolean on(CountAtLeast count) {
        return against.on(count).isMet();
    }

    @Override
    public Boolean on(MemberFor age) {
        return against.on(age).isMet();
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
        return against.on(invitation).isMet();
    }
}
