package dev.loyalty.examples.customstore;

import dev.loyalty.spi.Postponements;
import dev.loyalty.spi.ScannedStreams;
import dev.loyalty.spi.StreamContents;
import dev.loyalty.value.StreamId;
import java.util.Optional;
import java.util.stream.Stream;

/** What is asked of the documents. Questions about all members look at all documents; a database would have indexes for them. */
record Scanned(Documents<StreamId, StreamDocument> streams, Postponements postponements) implements ScannedStreams {

    @Override
    public Optional<StreamContents> contents(StreamId stream) {
        return streams.read(stream).map(read -> read.document().contents());
    }

    @Override
    public Stream<StreamContents> contents() {
        return streams.scan().stream().map(StreamDocument::contents);
    }
}
