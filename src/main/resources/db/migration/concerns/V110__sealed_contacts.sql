-- Name, phone, mail and address in one, sealed. The plain columns are emptied by a job and go with a later version.
alter table concerns.reporter add column sealed bytea;
alter table concerns.support add column sealed bytea;
create index reporter_not_sealed on concerns.reporter (region, concern_id)
    where coalesce(name, phone, mail, address) is not null;
create index support_not_sealed on concerns.support (region, id) where coalesce(phone, mail) is not null;
