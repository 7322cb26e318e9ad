package dev.loyalty.properties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.loyalty.command.Command;
import dev.loyalty.command.Outcome;
import dev.loyalty.command.Preview;
import dev.loyalty.member.MemberView;
import dev.loyalty.testing.SameStories;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** A preview says what recording then does, and does nothing itself. */
@SameStories
class PreviewProperties extends EngineProperties {

    @Property(tries = 250, edgeCases = EdgeCasesMode.NONE)
    void whatIsRecordedIsWhatWasPreviewed(@ForAll("stories") Story story) {
        World world = world(story);
        for (Deed deed : story.deeds()) {
            if (deed instanceof Deed.Say say) {
                previewedThenRecorded(world, say.command());
            } else {
                world.play(deed);
            }
        }
    }

    private static void previewedThenRecorded(World world, Command command) {
        MemberView before = world.engine().members().view(command.customer());
        Preview[] preview = new Preview[1];
        Throwable refused = catchThrowable(() -> preview[0] = world.engine().preview(command));
        assertThat(world.engine().members().view(command.customer())).isEqualTo(before);
        Outcome[] recorded = new Outcome[1];
        Throwable failed = catchThrowable(() -> recorded[0] = world.engine().record(command));
        assertThat(failed == null ? null : failed.getClass()).isEqualTo(refused == null ? null : refused.getClass());
        if (failed == null) {
            assertThat(preview[0].outcome()).isEqualTo(recorded[0]);
            assertThat(preview[0].after()).isEqualTo(world.engine().members().view(command.customer()));
        }
    }
}
