package dev.loyalty.codec.fixed;

import dev.loyalty.codec.bytes.BytesReader;
import dev.loyalty.codec.bytes.BytesWriter;
import dev.loyalty.event.Requirement;
import java.time.Period;
import java.util.function.Function;

/** A tier's condition with its figures: a tag, then its fields; the parts of one are such themselves. */
final class RequirementShapes {

    private static final int SPEND = 1;
    private static final int AGE = 2;
    private static final int INVITATION = 3;
    private static final int ALL_OF = 4;
    private static final int ANY_OF = 5;
    private static final int COUNT = 6;

    /** More than any condition has: each level below the first takes a requirement away from the most there may be. */
    private static final int DEEPEST = 20;

    private RequirementShapes() {}

    static void write(BytesWriter out, Requirement requirement) {
        if (requirement instanceof Requirement.Spend spend) {
            out.unsigned(SPEND);
            out.money(spend.has());
            out.money(spend.needs());
        } else if (requirement instanceof Requirement.Count count) {
            out.unsigned(COUNT);
            DayCountsShapes.countable(out, count.what());
            out.signed(count.has());
            out.signed(count.needs());
        } else if (requirement instanceof Requirement.Age age) {
            out.unsigned(AGE);
            out.date(age.joined());
            period(out, age.needs());
            out.date(age.today());
        } else if (requirement instanceof Requirement.Invitation) {
            out.unsigned(INVITATION);
        } else if (requirement instanceof Requirement.AllOf all) {
            out.unsigned(ALL_OF);
            out.list(all.parts(), RequirementShapes::write);
        } else if (requirement instanceof Requirement.AnyOf any) {
            out.unsigned(ANY_OF);
            out.list(any.parts(), RequirementShapes::write);
        } else {
            throw new IllegalStateException("no number for " + requirement.getClass());
        }
    }

    private static void period(BytesWriter out, Period period) {
        out.count(period.getYears());
        out.count(period.getMonths());
        out.count(period.getDays());
    }

    static Requirement read(BytesReader in) {
        return read(in, DEEPEST);
    }

    private static Requirement read(BytesReader in, int levels) {
        if (levels == 0) {
            throw in.corrupt("requirements nested more than %s deep".formatted(DEEPEST));
        }
        Function<BytesReader, Requirement> part = from -> read(from, levels - 1);
        long tag = in.unsigned();
        if (tag == SPEND) {
            return new Requirement.Spend(in.money(), in.money());
        }
        if (tag == COUNT) {
            return new Requirement.Count(DayCountsShapes.countable(in), in.signed(), in.signed());
        }
        if (tag == AGE) {
            return new Requirement.Age(
                    in.date(), Period.of(in.smallCount(), in.smallCount(), in.smallCount()), in.date());
        }
        if (tag == INVITATION) {
            return new Requirement.Invitation();
        }
        if (tag == ALL_OF) {
            return new Requirement.AllOf(in.list(part));
        }
        if (tag == ANY_OF) {
            return new Requirement.AnyOf(in.list(part));
        }
        throw in.unknown("requirement", tag);
    }
}
