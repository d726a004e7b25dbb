-- A look at how to reach somebody says on whose behalf it was, and at what: whoever was looked at reads it, auditors search it.
alter table accounts.access_log
    add column organization_id uuid,
    add column post_id         uuid,
    -- the place with all that lies above it
    add column path            uuid[],
    add column source_kind     text,
    add column source_id       uuid;
create index access_log_by_source on accounts.access_log (source_kind, source_id, at) where source_id is not null;
create index access_log_by_time on accounts.access_log (at desc, id desc);
