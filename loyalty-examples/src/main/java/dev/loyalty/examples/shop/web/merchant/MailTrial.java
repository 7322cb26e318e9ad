package dev.loyalty.examples.shop.web.merchant;

import dev.loyalty.examples.shop.club.Addresses.Addressee;
import dev.loyalty.examples.shop.club.Insights;
import dev.loyalty.examples.shop.club.Insights.Member;
import dev.loyalty.examples.shop.club.Mail;
import dev.loyalty.examples.shop.club.MailPreview;
import dev.loyalty.examples.shop.club.MailText;
import dev.loyalty.examples.shop.club.Mailer;
import dev.loyalty.examples.shop.club.Templates;
import dev.loyalty.examples.shop.web.Visit;
import dev.loyalty.member.MemberView;
import dev.loyalty.program.Balance;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.program.MessageKind;
import dev.loyalty.program.TierLadder;
import dev.loyalty.spi.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A mail tried with a real member, who gets nothing of it. */
public final class MailTrial {

    private static final int MOST_PEOPLE = 12;

    private final Person person;
    private final Addressee addressee;
    private final Message message;
    private final Mailer mailer;

    private MailTrial(Person person, Addressee addressee, Message message, Mailer mailer) {
        this.person = person;
        this.addressee = addressee;
        this.message = message;
        this.mailer = mailer;
    }

    /**
     * Somebody who could get a mail.
     *
     * @param member where they stand
     * @param name what they are called
     */
    public record Person(Member member, String name) {

        /** {@return their number} */
        public String number() {
            return member.customer().value();
        }
    }

    /** {@return some members who could get such a mail today} */
    static List<Person> people(Visit visit, MessageKind kind, Insights insights) {
        LoyaltyProgram program = visit.store().engine().program();
        List<Person> people = new ArrayList<>();
        for (Member member : insights.now().members()) {
            if (people.size() < MOST_PEOPLE && fits(kind, member, program)) {
                visit.store()
                        .customers()
                        .of(member.customer())
                        .ifPresent(found -> people.add(new Person(member, found.name())));
            }
        }
        return people;
    }

    private static boolean fits(MessageKind kind, Member member, LoyaltyProgram program) {
        TierLadder ladder = program.ladder();
        int rank = ladder.rank(member.tier());
        return switch (kind) {
            case PROMOTED -> rank > 0;
            case DEMOTED -> rank < ladder.tiers().size() - 1;
            case DEMOTION_AHEAD -> member.ahead() != null;
            case UNITS_EXPIRE_SOON, UNITS_EXPIRED, BELOW_LEAST, LEAST_AGAIN, MOST_REACHED, UNITS_RECEIVED ->
                program.balances().stream().anyMatch(Balance::shown);
            case ENROLLED, BIRTHDAY, MEMBERSHIP_ANNIVERSARY, TIER_ANNIVERSARY -> true;
        };
    }

    // show: trial
    /** {@return the trial with the member whom the page names, or else with the first one; empty if there is none} */
    static Optional<MailTrial> of(Visit visit, MailKey key, List<Person> people) {
        LoyaltyProgram program = visit.store().engine().program();
        MailPreview preview = new MailPreview(program, key.language().locale());
        return people.stream()
                .filter(person -> person.number().equals(visit.field("member")))
                .findFirst()
                .or(() -> people.stream().findFirst())
                .flatMap(person -> with(visit, key, person, preview));
    }

    private static Optional<MailTrial> with(Visit visit, MailKey key, Person person, MailPreview preview) {
        MemberView view = visit.store().engine().members().view(person.member().customer());
        Optional<Addressee> addressee = visit.store().customers().of(view.customer());
        Mailer mailer = visit.store().club().mailer();
        return preview.message(key.kind(), view)
                .flatMap(message -> addressee.map(found -> new MailTrial(person, found, message, mailer)));
    }
    // end

    /** {@return with whom it is tried} */
    public Person person() {
        return person;
    }

    /** {@return the mail by a text, as the mailer would write it} */
    public Mail written(MailText text) {
        return mailer.written(message, addressee, text);
    }

    /** {@return what each field that the mail may have says of this member; empty for those without a value today} */
    public Map<String, String> fields() {
        Map<String, String> all = new TreeMap<>();
        Templates.fields(message.kind()).forEach(field -> all.put(field, ""));
        all.putAll(mailer.fields(message, addressee));
        return all;
    }
}
