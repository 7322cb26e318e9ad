create table if not exists customer_group (
    customer varchar(128) not null,
    grp varchar(128) not null,
    primary key (customer, grp)
);
create table if not exists club_group (
    customer varchar(128) not null,
    ladder varchar(128) not null,
    version bigint not null,
    primary key (customer, ladder)
);
create table if not exists sent_mail (
    id varchar(300) primary key,
    customer varchar(128) not null,
    kind varchar(40) not null,
    sent_at bigint not null,
    subject varchar(400) not null,
    skipped varchar(200),
    text varchar(1000000),
    language varchar(10)
);
create index if not exists sent_mail_at on sent_mail (sent_at);
create index if not exists sent_mail_customer on sent_mail (customer);
create table if not exists mail_edition (
    kind varchar(40) not null,
    language varchar(10) not null,
    version int not null,
    saved_at bigint not null,
    subject varchar(400),
    body varchar(8000),
    primary key (kind, language, version)
);
create table if not exists received_webhook (
    id bigint generated always as identity primary key,
    received_at bigint not null,
    signature varchar(200),
    status int not null,
    word varchar(200) not null,
    detail varchar(400) not null,
    customer varchar(128),
    body varchar(400000) not null
);
-- What an older shop has. Mails were sent without their text being kept, and the texts in use stood in a table of their own.
alter table sent_mail add column if not exists text varchar(1000000);
alter table sent_mail add column if not exists language varchar(10);
create table if not exists mail_template (
    kind varchar(40) not null,
    language varchar(10) not null,
    subject varchar(400) not null,
    body varchar(8000) not null,
    primary key (kind, language)
);
insert into mail_edition (kind, language, version, saved_at, subject, body)
    select kind, language, 1, cast(extract(epoch from current_timestamp) * 1000 as bigint), subject, body
    from mail_template t
    where not exists (select 1 from mail_edition e where e.kind = t.kind and e.language = t.language);
drop table mail_template;
