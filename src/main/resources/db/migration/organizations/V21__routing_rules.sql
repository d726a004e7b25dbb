-- where a place does it otherwise than the authority list: ordered, dated, none overwritten
create table organizations.routing_rule (
    number          int  primary key,
    -- it goes before rules of the same place with a greater one
    position        int  not null,
    -- here and below
    place_id        uuid not null,
    -- a category code, a group code, or * for all
    category        text not null,
    -- null: any
    mode            text,
    whose           text,
    -- what would act otherwise; null: whatever
    from_level      text,
    from_kind       text,
    -- who acts instead: this body, else the nearest of this kind at this level
    level           text not null,
    kind            text not null,
    matter          text,
    organization_id uuid references organizations.organization,
    -- why, in words
    reason          text not null,
    valid_from      date not null,
    valid_to        date,
    made_at         timestamptz not null,
    made_by         uuid
);
