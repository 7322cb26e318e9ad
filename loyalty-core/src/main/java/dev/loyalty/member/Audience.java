package dev.loyalty.member;

/** For whom a history is told. */
public enum Audience {
    /** The customer: what concerns them, without notes and without what changed nothing. */
    CUSTOMER,
    /** The shop's staff: everything, with notes. */
    STAFF
}
