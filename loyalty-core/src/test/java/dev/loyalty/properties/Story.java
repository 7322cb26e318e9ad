package dev.loyalty.properties;

import dev.loyalty.command.Command;
import java.util.List;

/** What a merchant, a shop and time do to one program, in order. */
record Story(Club club, List<Deed> deeds) {

    Story {
        deeds = List.copyOf(deeds);
    }

    static Story of(Club club, List<Act> acts) {
        return new Story(club, new Scribe(club).write(acts));
    }

    List<Command> commands() {
        return deeds.stream()
                .filter(Deed.Say.class::isInstance)
                .map(deed -> ((Deed.Say) deed).command())
                .toList();
    }

    /** One line for each deed, so that a failing story can be read. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(club.name());
        deeds.forEach(deed -> text.append("\n    ").append(deed));
        return text.toString();
    }
}
