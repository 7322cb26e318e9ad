package dev.loyalty.program;

import dev.loyalty.program.Condition.AllOf;
import dev.loyalty.program.Condition.AnyOf;
import dev.loyalty.program.Condition.ByInvitation;
import dev.loyalty.program.Condition.CountAtLeast;
import dev.loyalty.program.Condition.MemberFor;
import dev.loyalty.program.Condition.SpendAtLeast;
import java.util.stream.Stream;

/** The requirements of a condition, whatever joins them. */
record Flat() implements Condition.Visitor<Stream<Condition>> {

    @Override
    public Stream<Condition> on(SpendAtLeast spend) {
        return Stream.of(spend);
    }

    @Override
    public Stream<Condition> on(CountAtLeast count) {
        return Stream.of(count);
    }

    @Override
    public Stream<Condition> on(MemberFor age) {
        return Stream.of(age);
    }

    @Override
    public Stream<Condition> on(AllOf all) {
        return all.parts().stream().flatMap(part -> part.accept(this));
    }

    @Override
    public Stream<Condition> on(AnyOf any) {
        return any.parts().stream().flatMap(part -> part.accept(this));
    }

    @Override
    public Stream<Condition> on(ByInvitation invitation) {
        return Stream.of(invitation);
    }
}
