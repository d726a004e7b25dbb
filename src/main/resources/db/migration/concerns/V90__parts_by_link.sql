-- what goes with a part besides what is asked: of a call, of a contractor
create table concerns.part (
    region         int         not null,
    task_id        uuid        not null,
    concern_id     uuid        not null,
    -- why it cannot be done below, and what was tried
    why            text        not null default '',
    tried          text        not null default '',
    -- line of the authority list the call rests on; 0: none
    item           int         not null default 0,
    site_at        timestamptz,
    -- another time that the one asked proposed; null once it was answered
    other_at       timestamptz,
    contact        text        not null default '',
    -- who does it for the organization without an account
    contractor     text,
    -- level and kind of the body that was called in; calls are counted by them, never by persons
    level          text,
    kind           text,
    -- said by the one called
    justified      boolean,
    justified_text text        not null default '',
    justified_at   timestamptz,
    -- the caller's answer to that
    reply          text        not null default '',
    replied_at     timestamptz,
    primary key (region, task_id)
);
create index part_by_concern on concerns.part (region, concern_id);

-- secret links to one part; only the sha-256 is kept
create table concerns.part_link (
    region      int         not null,
    hash        bytea       not null,
    task_id     uuid        not null,
    concern_id  uuid        not null,
    given_to    text        not null,
    with_photos boolean     not null,
    made_at     timestamptz not null,
    made_by     uuid,
    expires_at  timestamptz not null,
    revoked_at  timestamptz,
    primary key (region, hash)
);
create unique index part_link_in_force on concerns.part_link (region, task_id) where revoked_at is null;

-- what was done through a link, and when it was opened
create table concerns.part_link_use (
    region int         not null,
    id     uuid        not null,
    hash   bytea       not null,
    at     timestamptz not null,
    what   text        not null,
    primary key (region, id)
);
create index part_link_use_by_link on concerns.part_link_use (region, hash, at);

-- pictures that came with a part
create table concerns.part_photo (
    region   int  not null,
    photo_id uuid not null,
    task_id  uuid not null,
    primary key (region, photo_id)
);
create index part_photo_by_task on concerns.part_photo (region, task_id);

-- where several work on it: who calls them together, and what is on the agenda
create table concerns.convener (
    region          int         not null,
    concern_id      uuid        not null,
    organization_id uuid        not null,
    agenda          text        not null default '',
    meet_at         timestamptz,
    named_at        timestamptz not null,
    primary key (region, concern_id)
);
