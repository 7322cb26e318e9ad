package dev.loyalty.codec;

import dev.loyalty.event.Cause;
import dev.loyalty.event.Digest;
import dev.loyalty.value.CommandId;
import java.util.ArrayList;
import java.util.List;

/** Why there is an entry: a tag, then its fields. */
final class CauseCodec {

    private static final int BY_COMMAND = 1;
    private static final int BY_TIME = 2;
    private static final int BY_PROGRAM = 3;

    /** Joins the parts of a derived command id. */
    private static final char JOINT = '\u001f';

    /** The most parts of a command id that are written one by one. */
    private static final int MOST_PARTS = 4;

    private CauseCodec() {}

    static void write(BytesWriter out, Cause cause) {
        if (cause instanceof Cause.ByCommand command) {
            out.unsigned(BY_COMMAND);
            out.code(EnumCodes.COMMAND_KIND, command.kind());
            commandId(out, command.id());
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
                    commandId(in),
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

    /** A derived id is made of shop and order: part by part, the events refer to the same texts. */
    static void commandId(BytesWriter out, CommandId id) {
        List<String> parts = new ArrayList<>();
        String value = id.value();
        int start = 0;
        for (int joint = value.indexOf(JOINT); joint >= 0; joint = value.indexOf(JOINT, start)) {
            parts.add(value.substring(start, joint));
            start = joint + 1;
        }
        parts.add(value.substring(start));
        out.list(parts.size() > MOST_PARTS ? List.of(value) : parts, BytesWriter::text);
    }

    static CommandId commandId(BytesReader in) {
        List<String> parts = in.list(BytesReader::text);
        if (parts.size() > MOST_PARTS) {
            throw in.corrupt("a command id of %s parts, where %s are the most".formatted(parts.size(), MOST_PARTS));
        }
        return CommandId.parse(String.join(String.valueOf(JOINT), parts));
    }
}
