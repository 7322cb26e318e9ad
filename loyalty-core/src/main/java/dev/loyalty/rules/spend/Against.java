package dev.loyalty.rules.spend;

import dev.loyalty.event.Requirement;
import dev.loyalty.program.Condition;
import dev.loyalty.program.Condition.AllOf;
import dev.loyalty.program.Condition.AnyOf;
import dev.loyalty.program.Condition.ByInvitation;
import dev.loyalty.program.Condition.CountAtLeast;
import dev.loyalty.program.Condition.MemberFor;
import dev.loyalty.program.Condition.SpendAtLeast;
import java.util.List;

/** What a condition takes, held against figures. */
record Against(Figures figures) implements Condition.Visitor<Requirement> {

    @Override
    public Requirement on(SpendAtLeast spend) {
        return new Requirement.Spend(figures.spend(), spend.amount());
    }

    @Override
    public Requirement on(CountAtLeast count) {
        return new Requirement.Count(count.what(), figures.count(count.what()), count.least());
    }

    @Override
    public Requirement on(MemberFor age) {
        return new Requirement.Age(figures.joined(), age.period(), figures.today());
    }

    @Override
    public Requirement on(AllOf all) {
        return new Requirement.AllOf(each(all.parts()));
    }

    @Override
    public Requirement on(AnyOf any) {
        return new Requirement.AnyOf(each(any.parts()));
    }

    @Override
    public Requirement on(ByInvitation invitation) {
        return new Requirement.Invitation();
    }

    private List<Requirement> each(List<Condition> parts) {
        return parts.stream().map(part -> part.accept(this)).toList();
    }
}
