create table if not exists shop_customer (
    id varchar(128) primary key,
    name varchar(200) not null,
    email varchar(200) not null,
    language varchar(10) not null,
    birthday varchar(10),
    wants_mail boolean not null
);
create table if not exists shop_login (
    name varchar(100) primary key,
    hash varchar(300) not null,
    role varchar(20) not null,
    customer varchar(128)
);
create table if not exists shop_product (
    id varchar(40) primary key,
    category varchar(40) not null,
    place int not null,
    name_de varchar(200) not null,
    name_en varchar(200) not null,
    text_de varchar(1000) not null,
    text_en varchar(1000) not null,
    price bigint not null,
    stock int not null
);
create table if not exists shop_cart (
    owner varchar(128) not null,
    product varchar(40) not null,
    quantity int not null,
    primary key (owner, product)
);
create table if not exists shop_gift_card (
    code varchar(40) primary key,
    balance bigint not null
);
create table if not exists shop_order (
    no varchar(40) primary key,
    customer varchar(128) not null,
    placed_at bigint not null,
    tier varchar(128),
    percent int not null,
    shipping bigint not null,
    gift_card bigint not null,
    total bigint not null
);
create index if not exists shop_order_customer on shop_order (customer, placed_at);
create index if not exists shop_order_at on shop_order (placed_at);
create table if not exists shop_order_line (
    order_no varchar(40) not null,
    product varchar(40) not null,
    quantity int not null,
    price bigint not null,
    paid bigint not null,
    primary key (order_no, product)
);
create table if not exists shop_refund (
    order_no varchar(40) not null,
    refund varchar(60) not null,
    refunded_at bigint not null,
    total bigint not null,
    primary key (order_no, refund)
);
create table if not exists shop_refund_line (
    order_no varchar(40) not null,
    refund varchar(60) not null,
    product varchar(40) not null,
    quantity int not null,
    primary key (order_no, refund, product)
);
create table if not exists shop_note (
    name varchar(40) primary key,
    text varchar(200) not null
);
create table if not exists shop_cancellation (
    order_no varchar(40) primary key,
    cancelled_at bigint not null
);
create table if not exists shop_remark (
    id varchar(60) primary key,
    customer varchar(128) not null,
    made_at bigint not null,
    author varchar(100) not null,
    text varchar(2000) not null
);
create index if not exists shop_remark_customer on shop_remark (customer, made_at);
