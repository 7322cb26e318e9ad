--liquibase formatted sql
--changeset loyalty:2

-- By what an entry is found besides its command and its orders: a hold, a voucher, a process. Libraries of version 1 never look at it.
create table loyalty_entry_ref (
  seq bigint not null,
  program text collate "C" not null,
  name text collate "C" not null,
  kind text collate "C" not null,
  scope text collate "C" not null,
  member text collate "C" not null,
  primary key (program, name, kind, scope, member, seq)
);

-- Besides moves (up: whether to a higher tier), a row tells, with up null and the place before or behind all events of its entry:
--   JOINED    tier_before is null: joined the program, or a ladder that a new version of it brought
--   LEFT      tier_after is null: a new version of the program no longer has the ladder
--   ERASED    tier_after is null
--   FROZEN    tier_before and tier_after are the tier that stands still from now on, without benefits
--   UNFROZEN  tier_before and tier_after are the tier from which the member is judged again
-- The last row of a member and ladder up to an instant, by seq and place, says where the member stood. Libraries of version 1 write moves
-- alone, and nothing is filled in for those who joined before this migration.
alter table loyalty_tier_change alter column up drop not null;
alter table loyalty_tier_change alter column tier_before drop not null;
alter table loyalty_tier_change alter column tier_after drop not null;

update loyalty_schema set version = 2;
