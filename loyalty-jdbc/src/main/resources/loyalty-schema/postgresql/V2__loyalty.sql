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

update loyalty_schema set version = 2;
