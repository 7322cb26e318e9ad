create table shop_order (id varchar(40) primary key, customer varchar(128), total decimal(12, 2));
