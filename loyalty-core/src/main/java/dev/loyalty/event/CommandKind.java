package dev.loyalty.event;

import dev.loyalty.wording.Phrase;
import dev.loyalty.wording.Phrased;

/** The kinds of commands. Command ids are scoped by member and kind. */
public enum CommandKind implements Phrased {
    /** Become a member. */
    ENROL("enrol"),
    /** An order was paid. */
    ORDER("order", "report an edited order as a revision"),
    /** The whole order as it stands. */
    SYNC(
            "sync",
            "raise the revision with every change of the order; where it is a time in whole seconds, say what decides by the program's sameRevision"),
    /** An order was edited. */
    REVISION("revision", "raise the revision number with every edit"),
    /** Money was paid back for an order. */
    REFUND("refund", "give each refund of an order an id of its own; to correct one, void it and send another"),
    /** A refund did not happen after all. */
    REFUND_VOID("refund-void"),
    /** An order was cancelled. */
    CANCELLATION("cancellation"),
    /** A cancelled order stands again. */
    REINSTATEMENT("reinstatement"),
    /** An order is confirmed. */
    CONFIRMATION("confirmation"),
    /** A credit note without an order. */
    CREDIT_NOTE("credit-note", "give each credit note a number of its own"),
    /** Something was done besides buying. */
    ACTIVITY("activity", "give each activity an id of its own"),
    /** An activity did not happen after all. */
    ACTIVITY_VOID("activity-void", "give each activity an id of its own"),
    /** The net spend is adjusted by hand. */
    ADJUSTMENT("adjustment", "give each adjustment a ticket of its own"),
    /** Units of a balance come. */
    CREDIT("credit", "give each credit an id of its own"),
    /** Units of a balance go. */
    DEBIT("debit", "give each debit an id of its own"),
    /** Units of a balance are set aside. */
    HOLD("hold"),
    /** Units that were set aside are spent. */
    CAPTURE("capture"),
    /** Units that were set aside are given back. */
    RELEASE("release"),
    /** A debt need not be paid. */
    DEBT_WAIVER("debt-waiver"),
    /** An account begins with what was brought along. */
    OPENING("opening", "give each opening an id of its own"),
    /** A balance is put right by hand. */
    UNIT_ADJUSTMENT("unit-adjustment", "give each adjustment an id of its own"),
    /** Units that waited for it become available. */
    UNIT_CONFIRMATION("unit-confirmation"),
    /** Units are to come on a day. */
    SCHEDULED_CREDIT("scheduled-credit", "give each scheduled credit an id of its own"),
    /** Units that were to come on a day do not. */
    SCHEDULE_CANCELLATION("schedule-cancellation"),
    /** Units of one balance become units of another. */
    CONVERSION("conversion", "give each conversion an id of its own"),
    /** A member gives units of a balance to another. */
    TRANSFER("transfer", "give each transfer an id of its own"),
    /** Units of a balance end now. */
    EXPIRATION("expiration", "give each expiration an id of its own"),
    /** What an earlier command did to a balance is undone. */
    REVERSAL("reversal", "give each reversal an id of its own"),
    /** A tier is given by hand. */
    PIN("pin"),
    /** A tier given by hand ends. */
    UNPIN("unpin"),
    /** Locale or attributes changed. */
    PROFILE("profile"),
    /** Judge no longer. */
    FREEZE("freeze"),
    /** Judge again. */
    UNFREEZE("unfreeze"),
    /** Erase everything personal. */
    ERASURE("erasure");

    private final String code;
    private final String advice;

    CommandKind(String code) {
        this(code, "give it an id of its own (withId)");
    }

    CommandKind(String code, String advice) {
        this.code = code;
        this.advice = advice;
    }

    /** {@return the name in journals and references; never changes} */
    public String code() {
        return code;
    }

    /** {@return what to do where the id of such a command was used for another one} */
    public String advice() {
        return advice;
    }

    /** {@return what such a command is called} */
    @Override
    public Phrase phrase() {
        return Phrase.of("command." + code);
    }
}
