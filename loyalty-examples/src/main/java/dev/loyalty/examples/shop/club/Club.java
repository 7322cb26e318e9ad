package dev.loyalty.examples.shop.club;

import dev.loyalty.LoyaltyEngine;
import dev.loyalty.jdbc.JdbcMemberStore;
import dev.loyalty.jdbc.JdbcSchema;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.program.TierLadder;
import java.time.Duration;
import java.time.InstantSource;
import javax.sql.DataSource;

/** The loyalty club, wired. Thread-safe. */
public final class Club implements AutoCloseable {

    private final LoyaltyEngine engine;
    private final ShopGroups groups;
    private final Mailer mailer;
    private final Templates templates;
    private final SentMails sent;
    private final Webhook webhook;
    private final ReceivedWebhooks received;

    private Club(
            LoyaltyEngine engine,
            ShopGroups groups,
            Mailer mailer,
            Templates templates,
            SentMails sent,
            Webhook webhook,
            ReceivedWebhooks received) {
        this.engine = engine;
        this.webhook = webhook;
        this.received = received;
        this.groups = groups;
        this.mailer = mailer;
        this.templates = templates;
        this.sent = sent;
    }

    // show: wiring
    /**
     * Opens the club on the shop's database, in the shop's transactions. The tables are made where they are missing.
     *
     * @param dataSource the shop's database
     * @param transactions the shop's transactions on it
     * @param customers who they are
     * @param suggestions what mails suggest to them
     * @param post what takes the mails away
     * @param platform what signs the webhooks of the shop platform
     * @param clock what time it is; in a real shop, {@code InstantSource.system()}, or leave it out
     */
    public static Club open(
            DataSource dataSource,
            Transactions transactions,
            Addresses customers,
            Suggestions suggestions,
            Post post,
            Signature platform,
            InstantSource clock) {
        JdbcSchema.in(dataSource).apply();
        JdbcSchema.in(dataSource).raise(); // no process of an older version runs beside this one
        LoyaltyProgram program = ClubProgram.program();
        ShopGroups groups = new ShopGroups(transactions, customers);
        Templates templates = new Templates(transactions);
        SentMails sent = new SentMails(transactions);
        Mailer mailer = new Mailer(program, customers, suggestions, templates, sent, post);
        LoyaltyEngine engine = LoyaltyEngine.builder(program)
                .store(JdbcMemberStore.on(dataSource).joining(transactions))
                .groupAssigner(groups)
                .notifier(mailer)
                .retries(4, Duration.ofSeconds(1), Duration.ofMinutes(10))
                .clock(clock)
                .build();
        ReceivedWebhooks received = new ReceivedWebhooks(transactions);
        Webhook webhook = new Webhook(engine, customers, platform, received, clock);
        return new Club(engine, groups, mailer, templates, sent, webhook, received);
    }
    // end

    /** Starts the threads that deliver and do what is due; a shop whose clock is turned by hand does both itself. */
    public void start() {
        engine.start();
    }

    /** {@return the engine} */
    public LoyaltyEngine engine() {
        return engine;
    }

    /** {@return the tiers, as the program in force has them} */
    public TierLadder ladder() {
        return engine.program().ladder();
    }

    /** {@return the customer groups} */
    public ShopGroups groups() {
        return groups;
    }

    /** {@return who writes the mails} */
    public Mailer mailer() {
        return mailer;
    }

    /** {@return what the mails say} */
    public Templates templates() {
        return templates;
    }

    /** {@return which mails went out} */
    public SentMails sent() {
        return sent;
    }

    /** {@return what takes the webhooks of the shop platform} */
    public Webhook webhook() {
        return webhook;
    }

    /** {@return the webhooks that came} */
    public ReceivedWebhooks receivedWebhooks() {
        return received;
    }

    @Override
    public void close() {
        engine.close();
    }
}
