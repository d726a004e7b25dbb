-- whose voice was copied when a part was split off: taken back once, it is taken back everywhere
alter table concerns.support add column copy_of uuid;
create index support_by_copy on concerns.support (region, copy_of) where copy_of is not null;
