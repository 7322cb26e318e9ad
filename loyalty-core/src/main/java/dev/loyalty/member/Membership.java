package dev.loyalty.member;

/** Whether somebody is a member. */
public enum Membership {
    /** Is none. */
    NONE,
    /** Is one. */
    ACTIVE,
    /** Is one whose tiers stand still and who has no benefits. */
    FROZEN,
    /** Was one; everything personal is erased. */
    ERASED;

    /** {@return whether tiers are held} */
    public boolean isMember() {
        return this == ACTIVE || this == FROZEN;
    }
}
