package dev.loyalty.examples.shop.web.merchant;

import static dev.loyalty.examples.shop.web.Route.Access.MERCHANT;

import dev.loyalty.examples.shop.club.Mail;
import dev.loyalty.examples.shop.club.MailText;
import dev.loyalty.examples.shop.club.Post.PostException;
import dev.loyalty.examples.shop.club.Templates;
import dev.loyalty.examples.shop.club.Templates.Edition;
import dev.loyalty.examples.shop.web.Answer;
import dev.loyalty.examples.shop.web.Language;
import dev.loyalty.examples.shop.web.MissingException;
import dev.loyalty.examples.shop.web.Route;
import dev.loyalty.examples.shop.web.Visit;
import dev.loyalty.program.MessageKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the mails say, per kind and language: read, written anew, tried with a real member, and taken back. */
public final class MailPages {

    private static final String TESTER = "leitung@lindenhof.example";

    private final Figures figures;

    MailPages(Figures figures) {
        this.figures = figures;
    }

    /**
     * What the list shows.
     *
     * @param kind what the mails say
     * @param isSent whether the program sends them
     * @param texts the texts, one for each language
     */
    public record Kind(MessageKind kind, boolean isSent, List<Text> texts) {}

    /**
     * A text of the list.
     *
     * @param key which mail
     * @param subject its subject
     * @param edition its edition
     */
    public record Text(MailKey key, String subject, Edition edition) {}

    /**
     * What the list shows.
     *
     * @param kinds the kinds of mails
     */
    public record Kinds(List<Kind> kinds) {}

    /**
     * What the editor shows.
     *
     * @param key which mail
     * @param editions all editions, the newest first
     * @param saved the text in use
     * @param draft what stands in the form
     * @param isChanged whether that is not saved
     * @param problems what is wrong with it
     * @param people who could get this mail today
     * @param trial the mail as one of them would get it; null if nobody could get it
     * @param hasInbox whether a test mail can be looked at here
     */
    public record Editor(
            MailKey key,
            List<Edition> editions,
            MailDraft saved,
            MailDraft draft,
            boolean isChanged,
            List<MailDraft.Problem> problems,
            List<MailTrial.Person> people,
            @Nullable MailTrial trial,
            boolean hasInbox) {

        /** {@return the number of the edition in use} */
        public int version() {
            return editions.isEmpty() ? 0 : editions.get(0).version();
        }

        /** {@return whether the merchant's own text is in use} */
        public boolean isOwn() {
            return !editions.isEmpty() && editions.get(0).isOwn();
        }

        /** {@return the editions that are no longer in use, the newest first} */
        public List<Edition> earlier() {
            return editions.isEmpty() ? editions : editions.subList(1, editions.size());
        }

        /** {@return whether the mail can be shown} */
        public boolean canBeShown() {
            return problems.isEmpty() && trial != null;
        }

        /** {@return the key of why there can be no test mail; empty if there can} */
        public String whyNoTest() {
            if (!hasInbox) {
                return "merchant.test.elsewhere";
            }
            if (!problems.isEmpty()) {
                return "merchant.test.faulty";
            }
            return trial == null ? "merchant.test.nobody" : "";
        }
    }

    List<Route> routes() {
        String one = "/merchant/mails/{kind}/{language}";
        return List.of(
                Route.get("/merchant/mails", MERCHANT, MailPages::list).waiting(),
                Route.get(one, MERCHANT, this::edit).waiting(),
                Route.post(one, MERCHANT, this::change).waiting(),
                Route.get(one + "/preview", MERCHANT, this::preview).waiting());
    }

    private static Templates templates(Visit visit) {
        return visit.store().club().templates();
    }

    private static Answer list(Visit visit) {
        Templates templates = templates(visit);
        List<Kind> kinds = new ArrayList<>();
        for (MessageKind kind : MessageKind.values()) {
            List<Text> texts = new ArrayList<>();
            for (Language language : Language.values()) {
                String subject = templates.of(kind, language.tag()).subject();
                texts.add(new Text(new MailKey(kind, language), subject, templates.current(kind, language.tag())));
            }
            kinds.add(new Kind(kind, visit.store().engine().program().messages().contains(kind), texts));
        }
        return Answer.page("merchant/mails", "merchant.mails", new Kinds(kinds)).code("club/Mailer#mailer");
    }

    private Answer edit(Visit visit) {
        MailKey key = MailKey.of(visit);
        MailDraft saved = saved(visit, key);
        MailDraft draft = draft(visit, key).orElse(saved);
        List<MailTrial.Person> people = MailTrial.people(visit, key.kind(), figures.of(visit));
        Editor editor = new Editor(
                key,
                templates(visit).all(key.kind(), key.language().tag()),
                saved,
                draft,
                !draft.equals(saved),
                draft.problems(),
                people,
                trial(visit, key).orElse(null),
                visit.demo().inbox() != null);
        return Answer.page("merchant/mail", "merchant.mail", editor)
                .framing()
                .code(
                        "club/Templates#save",
                        "web/merchant/MailTrial#trial",
                        "club/MailFields#products",
                        "store/Recommendations#suggestions");
    }

    private static MailDraft saved(Visit visit, MailKey key) {
        return MailDraft.of(templates(visit).of(key.kind(), key.language().tag()));
    }

    private static Optional<MailDraft> draft(Visit visit, MailKey key) {
        String kept = visit.visitor().kept(key.draft());
        return kept.isEmpty() ? Optional.empty() : Optional.of(MailDraft.unpacked(kept));
    }

    private Optional<MailTrial> trial(Visit visit, MailKey key) {
        return MailTrial.of(visit, key, MailTrial.people(visit, key.kind(), figures.of(visit)));
    }

    private Answer preview(Visit visit) {
        MailKey key = MailKey.of(visit);
        MailDraft draft = draft(visit, key).orElseGet(() -> saved(visit, key));
        if (!draft.problems().isEmpty()) {
            throw new MissingException();
        }
        MailTrial trial = trial(visit, key).orElseThrow(MissingException::new);
        return Cage.of(trial.written(draft.text()).html());
    }

    private Answer change(Visit visit) {
        MailKey key = MailKey.of(visit);
        MailDraft draft = new MailDraft(visit.field("subject"), visit.field("body"));
        switch (visit.field("do")) {
            case "save" -> save(visit, key, draft);
            case "test" -> test(visit, key, draft);
            case "reset" -> reset(visit, key);
            case "discard" -> forget(visit, key);
            default -> keep(visit, key, draft);
        }
        String member = visit.field("member");
        return Answer.to(key.path() + (member.matches("[A-Za-z0-9-]{1,40}") ? "?member=" + member : ""));
    }

    private static void keep(Visit visit, MailKey key, MailDraft draft) {
        visit.visitor().keep(key.draft(), draft.packed());
    }

    private static void forget(Visit visit, MailKey key) {
        visit.visitor().keep(key.draft(), "");
    }

    private static void save(Visit visit, MailKey key, MailDraft draft) {
        keep(visit, key, draft);
        if (!draft.problems().isEmpty() || draft.equals(saved(visit, key))) {
            return;
        }
        boolean isOriginal = draft.equals(
                MailDraft.of(Templates.original(key.kind(), key.language().tag())));
        store(visit, key, isOriginal ? null : draft.text());
    }

    private static void reset(Visit visit, MailKey key) {
        store(visit, key, null);
    }

    private static void store(Visit visit, MailKey key, @Nullable MailText text) {
        Optional<Integer> version = templates(visit)
                .save(
                        key.kind(),
                        key.language().tag(),
                        seen(visit),
                        text,
                        visit.demo().clock().instant());
        if (version.isPresent()) {
            forget(visit, key);
            visit.visitor()
                    .say(visit.text(text == null ? "merchant.mail.reset" : "merchant.mail.saved", version.get()));
        } else {
            visit.visitor().say(visit.text("merchant.mail.overtaken"));
        }
    }

    /** The number that the form carries; what is none is no edition. */
    private static int seen(Visit visit) {
        String seen = visit.field("seen");
        return seen.matches("[0-9]{1,8}") ? Integer.parseInt(seen) : -1;
    }

    /** Where there is no test mail, the page says why. */
    private void test(Visit visit, MailKey key, MailDraft draft) {
        keep(visit, key, draft);
        Optional<MailTrial> trial = trial(visit, key);
        if (trial.isPresent() && draft.problems().isEmpty() && visit.demo().inbox() != null) {
            send(visit, trial.get().written(draft.text()));
        }
    }

    private static void send(Visit visit, Mail mail) {
        Mail test = new Mail(
                "test-" + UUID.randomUUID(),
                visit.text("merchant.title"),
                TESTER,
                visit.demo().clock().instant(),
                visit.text("merchant.test.subject", mail.subject()),
                mail.text(),
                mail.html());
        try {
            visit.demo().postOffice().send(test);
            visit.visitor().say(visit.text("merchant.test.sent"), "/demo/inbox", visit.text("merchant.test.inbox"));
        } catch (PostException failed) {
            visit.visitor().say(visit.text("merchant.test.failed"));
        }
    }
}
