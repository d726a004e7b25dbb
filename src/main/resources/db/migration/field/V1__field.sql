create schema if not exists field;

-- somebody went by and looked. No quota, no way walked, no picture; a pin only if somebody set one
create table field.patrol (
    id              uuid        primary key,
    place_id        uuid        not null,
    path            uuid[]      not null,
    at              timestamptz not null,
    -- as the device said, whose clock may be wrong
    said_at         timestamptz,
    account_id      uuid        not null,
    organization_id uuid,
    fine            boolean     not null,
    text            text        not null default '',
    latitude        double precision,
    longitude       double precision,
    -- what became of it
    concern_id      uuid
);
create index patrol_by_path on field.patrol using gin (path);
create index patrol_by_time on field.patrol (at desc, id desc);
create index patrol_by_account on field.patrol (account_id, at desc);

-- what devices sent, each known for good, so that nothing is done twice; the words themselves are where they belong
create table field.op (
    id          uuid        primary key,
    account_id  uuid        not null,
    device_id   uuid        not null,
    kind        text        not null,
    concern_id  uuid,
    base        int,
    -- sha-256 of what was sent under this id
    print       bytea       not null,
    said_at     timestamptz,
    received_at timestamptz not null,
    result      text        not null check (result in ('APPLIED', 'SOFT', 'CONFLICT', 'REFUSED', 'HELD')),
    -- of a refusal: the key of its words and what goes into them
    problem     text,
    args        jsonb,
    -- what it made of the concern
    version     int,
    events      uuid[]      not null default '{}'
);
create index op_by_concern on field.op (concern_id, device_id) where concern_id is not null;

-- pictures on their way, part by part
create table field.upload (
    id         uuid        primary key,
    account_id uuid        not null,
    total      int         not null check (total between 1 and 8388608),
    received   int         not null default 0,
    content    bytea       not null default '',
    begun_at   timestamptz not null,
    -- the picture once it is whole
    token      uuid
);
create index upload_by_time on field.upload (begun_at);
