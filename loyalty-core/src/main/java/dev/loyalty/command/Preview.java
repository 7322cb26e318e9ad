package dev.loyalty.command;

import dev.loyalty.member.MemberView;

/**
 * What a command would do.
 *
 * @param outcome what {@code record} would answer; nothing of it is recorded, so the entry it names is none that is there
 * @param after how its customer would stand then; how they stand if it would be refused, or is a replay
 */
public record Preview(Outcome outcome, MemberView after) {}
