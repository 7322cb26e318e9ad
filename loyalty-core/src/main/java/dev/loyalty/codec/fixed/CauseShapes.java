package dev.loyalty.codec.fixed;

import dev.loyalty.codec.bytes.BytesReader;
import dev.loyalty.codec.bytes.BytesWriter;
import dev.loyalty.codec.part.CommandIds;
import dev.loyalty.codec.part.EnumCodes;
import dev.loyalty.event.Cause;
import dev.loyalty.event.Digest;

/** Why there is an entry: a tag, then its fields. */
final class CauseShapes {

    private static final int BY_COMMAND = 1;
    private static final int BY_TIME = 2;
    private static final int BY_PROGRAM = 3;

    private CauseShapes() {}

    static void write(BytesWriter out, Cause cause) {
        if (cause instanceof Cause.ByCommand command) {
            out.unsigned(BY_COMMAND);
            out.code(EnumCodes.COMMAND_KIND, command.kind());
            CommandIds.write(out, command.id());
            out.count(command.digest().format());
            out.fixed(command.digest().high());
            out.fixed(command.digest().low());
            out.instant(command.occurredAt());
        } else if (cause instanceof Cause.ByTime time) {
            out.unsigned(BY_TIME);
            out.instant(time.due());
        } else if (cause instanceof Cause.ByProgram program) {
            out.unsigned(BY_PROGRAM);
            out.count(program.version());
            out.instant(program.from());
        } else {
            throw FirstFormat.unknown("cause", cause);
        }
    }

    static Cause read(BytesReader in) {
        long tag = in.unsigned();
        if (tag == BY_COMMAND) {
            return new Cause.ByCommand(
                    in.code(EnumCodes.COMMAND_KIND),
                    CommandIds.read(in),
                    new Digest(in.smallCount(), in.fixed(), in.fixed()),
                    in.instant());
        }
        if (tag == BY_TIME) {
            return new Cause.ByTime(in.instant());
        }
        if (tag == BY_PROGRAM) {
            return new Cause.ByProgram(in.smallCount(), in.instant());
        }
        throw in.unknown("cause", tag);
    }
}
