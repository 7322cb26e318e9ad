package dev.loyalty.jdbc;

/** The keys of streams, as columns of ids compare them: by code point. */
final class Keys {

    /** Comes before every member, and behind the keys of things that members share, of which none begins with it. */
    static final String BEFORE_MEMBERS = "\u001f";

    private Keys() {}
}
