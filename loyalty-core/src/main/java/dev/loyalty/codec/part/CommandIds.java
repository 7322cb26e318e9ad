package dev.loyalty.codec.part;

import dev.loyalty.codec.bytes.BytesReader;
import dev.loyalty.codec.bytes.BytesWriter;
import dev.loyalty.value.CommandId;
import java.util.ArrayList;
import java.util.List;

/** Which command. */
public final class CommandIds {

    /** Joins the parts of a derived command id. */
    private static final char JOINT = '\u001f';

    /** The most parts of a command id that are written one by one. */
    private static final int MOST_PARTS = 4;

    private CommandIds() {}

    /** A derived id is made of shop and order: part by part, the events refer to the same texts. */
    public static void write(BytesWriter out, CommandId id) {
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

    public static CommandId read(BytesReader in) {
        List<String> parts = in.list(BytesReader::text);
        if (parts.size() > MOST_PARTS) {
            throw in.corrupt("a command id of %s parts, where %s are the most".formatted(parts.size(), MOST_PARTS));
        }
        return CommandId.parse(String.join(String.valueOf(JOINT), parts));
    }
}
