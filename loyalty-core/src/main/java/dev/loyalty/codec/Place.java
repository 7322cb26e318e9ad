package dev.loyalty.codec;

import dev.loyalty.codec.bytes.Seal;
import dev.loyalty.value.ProgramId;
import dev.loyalty.value.StreamId;

/**
 * Where a document stands. It is under the document's checksum, so that one that got into another's place is found out.
 *
 * @param program in which program
 * @param stream of whom, or of what, it speaks
 * @param number the number of the entry; of a state its version; of a note its entry's number; 0 for a profile
 */
public record Place(ProgramId program, StreamId stream, long number) {

    Seal sealOn(String document) {
        return Seal.of(document).text(program.value()).text(stream.value()).number(number);
    }
}
