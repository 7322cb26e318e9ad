package dev.loyalty.program;

import dev.loyalty.program.Condition.AllOf;
import dev.loyalty.program.Condition.AnyOf;
import dev.loyalty.program.Condition.ByInvitation;
import dev.loyalty.program.Condition.CountAtLeast;
import dev.loyalty.program.Condition.MemberFor;
import dev.loyalty.program.Condition.SpendAtLeast;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The ways to meet a condition, each as the requirements that must be met together; none to be invited. */
record Ways() implements Condition.Visitor<List<List<Condition>>> {

    @Override
    public List<List<Condition>> on(SpendAtLeast spend) {
        return List.of(List.of(spend));
    }

    @Override
    public List<List<Condition>> on(CountAtLeast count) {
        return List.of(List.of(count));
    }

    @Override
    public List<List<Condition>> on(MemberFor age) {
        return List.of(List.of(age));
    }

    @Override
    public List<List<Condition>> on(AllOf all) {
        List<List<Condition>> together = List.of(List.of());
        for (Condition part : all.parts()) {
            List<List<Condition>> longer = new ArrayList<>();
            for (List<Condition> way : together) {
                for (List<Condition> more : part.accept(this)) {
                    longer.add(Stream.concat(way.stream(), more.stream()).toList());
                }
            }
            together = longer;
        }
        return together;
    }

    @Override
    public List<List<Condition>> on(AnyOf any) {
        return any.parts().stream().flatMap(part -> part.accept(this).stream()).toList();
    }

    @Override
    public List<List<Condition>> on(ByInvitation invitation) {
        return List.of();
    }
}
