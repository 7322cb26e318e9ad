--liquibase formatted sql
--changeset loyalty:1

-- Ids compare by code point: "C" in a database whose encoding is UTF8.
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
  program text collate "C" not null,
  member text collate "C" not null,
  state bytea not null,
  primary key (program, member)
) with (fillfactor = 80);

create index loyalty_member_due on loyalty_member (program, next_due, member) where next_due is not null;
create index loyalty_member_judged on loyalty_member (program, judged, member) where judged is not null;

-- Which of the equal parts of all members somebody works off, and until when.
create table loyalty_slice (
  until_at bigint not null,
  slice smallint not null,
  program text collate "C" not null,
  worker text collate "C" not null,
  primary key (program, slice)
);

-- The tier that a member holds on a ladder. until_at: the end of a tier given by hand.
create table loyalty_standing (
  since bigint not null,
  until_at bigint,
  program text collate "C" not null,
  member text collate "C" not null,
  ladder text collate "C" not null,
  tier text collate "C" not null,
  primary key (program, member, ladder)
);

-- The journal. amount: by how much what the member's orders and credits count has changed, in minor units.
create table loyalty_entry (
  seq bigint not null,
  occurred_at bigint not null,
  recorded_at bigint not null,
  amount bigint,
  program text collate "C" not null,
  member text collate "C" not null,
  command_kind text collate "C",
  command_id text collate "C",
  shop text collate "C",
  order_id text collate "C",
  payload bytea not null,
  primary key (program, member, seq)
);

create unique index loyalty_entry_command on loyalty_entry (program, command_id, command_kind, member)
  where command_id is not null;
create index loyalty_entry_by_order on loyalty_entry (program, order_id, shop, member, seq) where order_id is not null;

-- The second and further orders of which one entry speaks.
create table loyalty_entry_order (
  seq bigint not null,
  program text collate "C" not null,
  member text collate "C" not null,
  shop text collate "C" not null,
  order_id text collate "C" not null,
  primary key (program, order_id, shop, member, seq)
);

-- Moves from one tier to another. place: which event of the entry.
create table loyalty_tier_change (
  seq bigint not null,
  changed_at bigint not null,
  place integer not null,
  up boolean not null,
  program text collate "C" not null,
  member text collate "C" not null,
  ladder text collate "C" not null,
  tier_before text collate "C" not null,
  tier_after text collate "C" not null,
  reason text collate "C" not null,
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
  program text collate "C" not null,
  member text collate "C" not null,
  receiver text collate "C" not null,
  worker text collate "C",
  assigned_group text collate "C",
  primary key (program, member, receiver)
) with (fillfactor = 80);

create index loyalty_lane_ready on loyalty_lane (program, receiver, ready_at, member) where ready_at is not null;

-- A delivery points to its entry; messages are made when they are delivered. place: which event of the entry.
create table loyalty_delivery (
  seq bigint not null,
  queued_at bigint not null,
  due_at bigint not null,
  place integer not null,
  attempts integer not null,
  parked boolean not null,
  program text collate "C" not null,
  member text collate "C" not null,
  receiver text collate "C" not null,
  last_error text,
  primary key (program, member, receiver, seq, place)
);

create index loyalty_delivery_parked on loyalty_delivery (program, member, receiver, seq, place) where parked;

-- What is personal or free text, and can be erased.
create table loyalty_customer (
  program text collate "C" not null,
  member text collate "C" not null,
  profile bytea not null,
  primary key (program, member)
);

create table loyalty_note (
  seq bigint not null,
  program text collate "C" not null,
  member text collate "C" not null,
  note bytea not null,
  primary key (program, member, seq)
);

-- The published versions of a program, as JSON.
create table loyalty_program (
  from_at bigint not null,
  version integer not null,
  program text collate "C" not null,
  definition text not null,
  primary key (program, version)
);

insert into loyalty_schema (version, compatible_from, document_format) values (1, 1, 1);
