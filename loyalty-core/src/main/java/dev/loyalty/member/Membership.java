package dev.loyalty.member;

import dev.loyalty.wording.Phrase;
import dev.loyalty.wording.Phrased;

/** Whether somebody is a member. */
public enum Membership implements Phrased {
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

    @Override
    public Phrase phrase() {
        return Phrase.of(
                switch (this) {
                    case NONE -> "membership.none";
                    case ACTIVE -> "membership.active";
                    case FROZEN -> "membership.frozen";
                    case ERASED -> "membership.erased";
                });
    }
}
