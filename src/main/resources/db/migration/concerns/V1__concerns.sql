create schema if not exists concerns;

-- Hot tables carry their home region in every key: on Citus they are distributed by it, and no statement names a row without it.

create table concerns.concern (
    region            int         not null,
    id                uuid        not null,
    -- what people say on the telephone: the community's short name and a number
    community_id      uuid        not null,
    community_name    text        not null,
    number            int         not null,
    place_id          uuid        not null,
    path              uuid[]      not null,
    place_name        text        not null,
    category          text        not null,
    category_version  int         not null,
    whose             text        not null,
    title             text        not null,
    -- as it was typed; only handlers read it once it was moderated
    body              text        not null,
    -- what the public reads, numbers masked; null until somebody glanced at it
    public_body       text,
    published_at      timestamptz,
    answers           jsonb,
    terms             tsvector    not null,
    visibility        text        not null check (visibility in ('PUBLIC', 'NAMED', 'HANDLERS')),
    source            text        not null,
    status            text        not null check (status in ('WAITING', 'ASSIGNED', 'IN_HAND', 'ASKED', 'PROPOSED', 'CLOSED')),
    outcome           text,
    -- what the proposed resolution would make of it once confirmed
    proposed_outcome  text,
    lead_id           uuid,
    assignee_id       uuid,
    -- why it went there: code of the reason and line of the authority list
    routed_by         text,
    routed_item       int,
    -- the body the concern is about, which never handles it
    complained_id     uuid,
    raised_at         timestamptz not null,
    raised_by         uuid,
    contact_due       timestamptz,
    first_contact_at  timestamptz,
    resolve_due       timestamptz,
    proposed_at       timestamptz,
    closed_at         timestamptz,
    -- the reporter's last answer to "resolved": null while none was given
    confirmed         boolean,
    confirmed_by      text,
    round             int         not null default 1,
    solved            text,
    grade             smallint    check (grade between 1 and 5),
    supports          int         not null default 0,
    latitude          double precision,
    longitude         double precision,
    -- a waiting state that ends by itself: no answer, no confirmation
    lapses_at         timestamptz,
    -- history brought in from another system
    source_system     text,
    source_id         text,
    recorded_on_time  boolean,
    recorded_due      timestamptz,
    changed_at        timestamptz not null,
    version           int         not null default 1,
    primary key (region, id),
    unique (region, community_id, number),
    unique (region, source_system, source_id)
);
create index concern_by_path on concerns.concern using gin (path);
create index concern_by_terms on concerns.concern using gin (terms);
create index concern_by_time on concerns.concern (raised_at desc, id desc);
create index concern_by_place on concerns.concern (place_id, raised_at desc);
create index concern_by_lead on concerns.concern (lead_id, raised_at desc) where status <> 'CLOSED';
create index concern_by_lapse on concerns.concern (lapses_at) where lapses_at is not null;

create table concerns.numbering (
    community_id uuid primary key,
    last         int  not null
);

create table concerns.reporter (
    region     int  not null,
    concern_id uuid not null,
    name       text,
    way        text not null check (way in ('SMS', 'CALL', 'MAIL', 'SLIP', 'LEAD', 'NONE')),
    phone      text,
    mail       text,
    address    text,
    language   text not null default 'zh',
    -- the reporter lets other handlers than the lead see how to reach him
    shared     boolean not null default false,
    account_id uuid,
    primary key (region, concern_id)
);
create index reporter_by_account on concerns.reporter (account_id) where account_id is not null;

-- secret links; only the sha-256 is kept
create table concerns.follow_link (
    region     int         not null,
    hash       bytea       not null,
    concern_id uuid        not null,
    support_id uuid,
    made_at    timestamptz not null,
    primary key (region, hash)
);
create index follow_link_by_concern on concerns.follow_link (region, concern_id);

create table concerns.task (
    region          int         not null,
    id              uuid        not null,
    concern_id      uuid        not null,
    organization_id uuid        not null,
    role            text        not null check (role in ('LEAD', 'CO', 'CALLED_IN')),
    state           text        not null check (state in ('GIVEN', 'ACCEPTED', 'DONE', 'DECLINED', 'MOVED', 'WITHDRAWN')),
    asked           text        not null default '',
    answer          text        not null default '',
    given_at        timestamptz not null,
    settled_at      timestamptz,
    primary key (region, id)
);
create index task_by_concern on concerns.task (region, concern_id);
create index task_by_organization on concerns.task (organization_id) where settled_at is null;

create table concerns.history (
    region          int         not null,
    id              uuid        not null,
    concern_id      uuid        not null,
    at              timestamptz not null,
    move            text        not null,
    status          text        not null,
    account_id      uuid,
    organization_id uuid,
    -- the organization the move points at
    target_id       uuid,
    text            text        not null default '',
    -- internal ones are for handlers only
    internal        boolean     not null default false,
    details         jsonb,
    primary key (region, id)
);
create index history_by_concern on concerns.history (region, concern_id, at);

create table concerns.support (
    region     int         not null,
    id         uuid        not null,
    concern_id uuid        not null,
    at         timestamptz not null,
    text       text        not null default '',
    way        text        not null default 'NONE',
    phone      text,
    mail       text,
    -- one support per account, and per form
    account_id uuid,
    primary key (region, id)
);
create index support_by_concern on concerns.support (region, concern_id);
create unique index support_by_account on concerns.support (region, concern_id, account_id) where account_id is not null;

create table concerns.photo (
    region     int         not null,
    id         uuid        not null,
    concern_id uuid        not null,
    history_id uuid,
    file       text        not null,
    thumbnail  text        not null,
    width      int         not null,
    height     int         not null,
    added_at   timestamptz not null,
    published  boolean     not null default false,
    primary key (region, id)
);
create index photo_by_concern on concerns.photo (region, concern_id);

create table concerns.rating (
    region     int         not null,
    id         uuid        not null,
    concern_id uuid        not null,
    round      int         not null,
    solved     text        not null check (solved in ('YES', 'PARTLY', 'NO')),
    grade      smallint    not null check (grade between 1 and 5),
    comment    text        not null default '',
    way        text        not null,
    at         timestamptz not null,
    primary key (region, id),
    unique (region, concern_id, round)
);

-- a changed category is a new version; concerns keep theirs
create table concerns.category (
    code       text        not null,
    version    int         not null,
    definition jsonb       not null,
    valid_from timestamptz not null,
    valid_to   timestamptz,
    primary key (code, version)
);
