--liquibase formatted sql
--changeset loyalty:2

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

update loyalty_schema set version = 2;
