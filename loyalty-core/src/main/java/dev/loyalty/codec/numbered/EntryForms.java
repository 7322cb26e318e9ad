package dev.loyalty.codec.numbered;

import static dev.loyalty.codec.form.Form.COUNT;
import static dev.loyalty.codec.form.Form.INSTANT;
import static dev.loyalty.codec.form.Form.LONG_COUNT;

import dev.loyalty.codec.bytes.BytesReader;
import dev.loyalty.codec.bytes.BytesWriter;
import dev.loyalty.codec.form.Fields;
import dev.loyalty.codec.form.Form;
import dev.loyalty.codec.form.Tagged;
import dev.loyalty.codec.form.Tagged.Kind;
import dev.loyalty.codec.part.CommandIds;
import dev.loyalty.codec.part.EnumCodes;
import dev.loyalty.event.Cause;
import dev.loyalty.event.CommandKind;
import dev.loyalty.event.Digest;
import dev.loyalty.event.Entry;
import dev.loyalty.event.Event;
import dev.loyalty.value.CommandId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** An entry and its cause: the fields of each, by their numbers. */
public final class EntryForms {

    private static final Form<Digest> DIGEST = new Form<>(EntryForms::writeDigest, EntryForms::readDigest);
    private static final Form<CommandKind> COMMAND_KIND = Form.code(EnumCodes.COMMAND_KIND);
    private static final Form<CommandId> COMMAND_ID = new Form<>(CommandIds::write, CommandIds::read);

    private static final Form<Cause> CAUSE = new Tagged<Cause>(
                    "cause",
                    List.of(
                            Kind.of(1, Cause.ByCommand.class, EntryForms::byCommand),
                            Kind.of(2, Cause.ByTime.class, EntryForms::byTime),
                            Kind.of(3, Cause.ByProgram.class, EntryForms::byProgram),
                            Kind.of(4, Cause.ByProcess.class, EntryForms::byProcess)))
            .form();

    /** An event of any kind: its number, then its fields. */
    static final Form<Event> EVENT = new Tagged<>("event", kinds()).form();

    public static final Form<Entry> ENTRY = Form.fields("Entry", EntryForms::entry);

    private EntryForms() {}

    /** Every kind of event, by its number. */
    public static List<Kind<? extends Event>> kinds() {
        List<Kind<? extends Event>> kinds = new ArrayList<>(MemberEventForms.KINDS);
        kinds.addAll(OrderEventForms.KINDS);
        kinds.addAll(TierEventForms.KINDS);
        kinds.addAll(BalanceForms.KINDS);
        kinds.addAll(TransferForms.KINDS);
        return kinds;
    }

    private static Entry entry(Fields<Entry> of) {
        long seq = of.field(0, LONG_COUNT, Entry::seq);
        Instant recordedAt = of.field(1, INSTANT, Entry::recordedAt);
        Cause cause = of.field(2, CAUSE, Entry::cause);
        Instant effectiveAt = of.or(Entry.effectiveAt(cause, recordedAt), 3, INSTANT, Entry::effectiveAt);
        List<Event> events = of.field(4, Form.list(EVENT), Entry::events);
        return new Entry(
                seq, cause, recordedAt, effectiveAt, events, of.or(List.of(), 5, SharedForms.EVENTS, Entry::shared));
    }

    private static Cause.ByProcess byProcess(Fields<Cause.ByProcess> of) {
        return new Cause.ByProcess(
                of.field(0, SharedForms.STREAM, Cause.ByProcess::source),
                of.field(1, LONG_COUNT, Cause.ByProcess::seq));
    }

    private static Cause.ByCommand byCommand(Fields<Cause.ByCommand> of) {
        return new Cause.ByCommand(
                of.field(0, COMMAND_KIND, Cause.ByCommand::kind),
                of.field(1, COMMAND_ID, Cause.ByCommand::id),
                of.field(2, DIGEST, Cause.ByCommand::digest),
                of.field(3, INSTANT, Cause.ByCommand::occurredAt));
    }

    private static Cause.ByTime byTime(Fields<Cause.ByTime> of) {
        return new Cause.ByTime(of.field(0, INSTANT, Cause.ByTime::due));
    }

    private static Cause.ByProgram byProgram(Fields<Cause.ByProgram> of) {
        return new Cause.ByProgram(
                of.field(0, COUNT, Cause.ByProgram::version), of.field(1, INSTANT, Cause.ByProgram::from));
    }

    private static void writeDigest(BytesWriter out, Digest digest) {
        out.count(digest.format());
        out.fixed(digest.high());
        out.fixed(digest.low());
    }

    private static Digest readDigest(BytesReader in) {
        return new Digest(in.smallCount(), in.fixed(), in.fixed());
    }
}
