--liquibase formatted sql
--changeset loyalty:2

-- Background work. Libraries that know version 1 alone pass over these tables.

-- Which of the equal parts of all members somebody works off, and until when. what: time. epoch: rises with each change.
create table loyalty_lease (
  epoch bigint not null,
  until_at bigint not null,
  slice smallint not null,
  program varbinary(512) not null,
  what varchar(512) not null,
  worker varchar not null,
  primary key (program, what, slice)
);

-- Members for whom what time does has failed. until_at: from when it is tried again. failures: how often in a row.
create table loyalty_postponed (
  until_at bigint not null,
  failures integer not null,
  program varbinary(512) not null,
  member varbinary(512) not null,
  last_error varchar,
  primary key (program, member)
);

create index loyalty_postponed_until on loyalty_postponed (program, until_at);

-- By what an entry is found besides its command and its orders: a hold, a voucher, a process. Libraries of version 1 never look at it.
create table loyalty_entry_ref (
  seq bigint not null,
  program varbinary(512) not null,
  name varbinary(512) not null,
  kind varbinary(32) not null,
  scope varbinary(512) not null,
  member varbinary(512) not null,
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
