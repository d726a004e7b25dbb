alter table concerns.concern
    -- the one it was joined into; that one is never joined itself
    add column parent_id uuid,
    -- the one it was split off from
    add column origin_id uuid;
create index concern_by_parent on concerns.concern (region, parent_id) where parent_id is not null;
create index concern_by_origin on concerns.concern (region, origin_id) where origin_id is not null;
