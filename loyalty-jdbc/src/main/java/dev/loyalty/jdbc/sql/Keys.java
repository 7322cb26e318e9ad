package dev.loyalty.jdbc.sql;

/** The keys of streams, as columns of ids compare them: by code point. */
public final class Keys {

    /** Comes before every member, and behind the keys of things that members share, of which none begins with it. */
    public static final String BEFORE_MEMBERS = "\u001f";

    private Keys() {}
}
