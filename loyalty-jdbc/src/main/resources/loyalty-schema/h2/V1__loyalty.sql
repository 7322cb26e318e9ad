--liquibase formatted sql
--changeset loyalty:1

-- Ids are their UTF-8 bytes, because H2 orders text by UTF-16 unit: write stringtoutf8('anna'), read utf8tostring(member).
-- Instants (…_at, …_due, since) are microseconds since 1970-01-01T00:00:00Z.

-- What this schema is, and who can work with it.
create table loyalty_schema (
  version integer not null primary key,
  compatible_from integer not null,
  document_format integer not null
);

-- One row a member: its state, and when time alone will change it. judged: the program's version; null for who is no member.
create table loyalty_member (
  version bigint not null,
  next_due bigint,
  judged integer,
  slice smallint not null,
  program varbinary(512) not null,
  member varbinary(512) not null,
  state varbinary not null,
  primary key (program, member)
);

create index loyalty_member_due on loyalty_member (program, next_due, member);
create index loyalty_member_judged on loyalty_member (program, judged, member);

-- Which of the equal parts of all members somebody works off, and until when.
create table loyalty_slice (
  until_at bigint not null,
  slice smallint not null,
  program varbinary(512) not null,
  worker varchar not null,
  primary key (program, slice)
);

-- The tier that a member holds on a ladder. until_at: the end of a tier given by hand.
create table loyalty_standing (
  since bigint not null,
  until_at bigint,
  program varbinary(512) not null,
  member varbinary(512) not null,
  ladder varchar(512) not null,
  tier varchar(512) not null,
  primary key (program, member, ladder)
);

-- The journal. amount: by how much what the member's orders and credits count has changed, in minor units.
create table loyalty_entry (
  seq bigint not null,
  occurred_at bigint not null,
  recorded_at bigint not null,
  amount bigint,
  program varbinary(512) not null,
  member varbinary(512) not null,
  command_kind varbinary(64),
  command_id varbinary,
  shop varbinary(512),
  order_id varbinary(512),
  payload varbinary not null,
  primary key (program, member, seq)
);

create unique index loyalty_entry_command on loyalty_entry (program, command_id, command_kind, member);
create index loyalty_entry_by_order on loyalty_entry (program, order_id, shop, member, seq);

-- The second and further orders of which one entry speaks.
create table loyalty_entry_order (
  seq bigint not null,
  program varbinary(512) not null,
  member varbinary(512) not null,
  shop varbinary(512) not null,
  order_id varbinary(512) not null,
  primary key (program, order_id, shop, member, seq)
);

-- Moves from one tier to another. place: which event of the entry.
create table loyalty_tier_change (
  seq bigint not null,
  changed_at bigint not null,
  place integer not null,
  up boolean not null,
  program varbinary(512) not null,
  member varbinary(512) not null,
  ladder varchar(512) not null,
  tier_before varchar(512) not null,
  tier_after varchar(512) not null,
  reason varchar(64) not null,
  primary key (program, member, seq, place)
);

-- What is queued for one member and receiver. ready_at: from when a worker may look at it; the end of the lease while one has it.
create table loyalty_lane (
  stamp bigint not null,
  ready_at bigint,
  held_seq bigint,
  held_place integer,
  replaced boolean not null,
  assigned_known boolean not null,
  program varbinary(512) not null,
  member varbinary(512) not null,
  receiver varbinary(600) not null,
  worker varchar,
  assigned_group varchar(512),
  primary key (program, member, receiver)
);

create index loyalty_lane_ready on loyalty_lane (program, receiver, ready_at, member);

-- A delivery points to its entry; messages are made when they are delivered. place: which event of the entry.
create table loyalty_delivery (
  seq bigint not null,
  queued_at bigint not null,
  due_at bigint not null,
  place integer not null,
  attempts integer not null,
  parked boolean not null,
  program varbinary(512) not null,
  member varbinary(512) not null,
  receiver varbinary(600) not null,
  last_error varchar,
  primary key (program, member, receiver, seq, place)
);

create index loyalty_delivery_parked on loyalty_delivery (program, member, receiver, seq, place);

-- What is personal or free text, and can be erased.
create table loyalty_customer (
  program varbinary(512) not null,
  member varbinary(512) not null,
  profile varbinary not null,
  primary key (program, member)
);

create table loyalty_note (
  seq bigint not null,
  program varbinary(512) not null,
  member varbinary(512) not null,
  note varbinary not null,
  primary key (program, member, seq)
);

-- The published versions of a program, as JSON.
create table loyalty_program (
  from_at bigint not null,
  version integer not null,
  program varbinary(512) not null,
  definition varchar not null,
  primary key (program, version)
);

insert into loyalty_schema (version, compatible_from, document_format) values (1, 1, 1);
