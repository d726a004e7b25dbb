create schema if not exists volunteering;

-- 微心愿: a small thing that neighbours may lend a hand with. What everybody reads was typed for everybody
create table volunteering.wish (
    id              uuid        primary key,
    place_id        uuid        not null,
    path            uuid[]      not null,
    organization_id uuid        not null,
    -- the concern it is a part of; nothing of its text goes along
    concern_id      uuid,
    title           text        not null check (length(title) between 1 and 60),
    needed          text        not null check (length(needed) <= 500),
    day             date        not null,
    helpers         int         not null check (helpers between 1 and 5),
    -- whom to call, told to helpers who were accepted
    sealed          bytea,
    state           text        not null check (state in ('OPEN', 'TAKEN', 'DONE', 'WITHDRAWN', 'EXPIRED')),
    opened_at       timestamptz not null,
    ended_at        timestamptz,
    commitment_id   uuid,
    -- what the body that opened it says of it afterwards
    done            boolean
);
create index wish_by_path on volunteering.wish using gin (path);
create index wish_by_organization on volunteering.wish (organization_id, day desc, id);
create index wish_open_by_day on volunteering.wish (day) where state = 'OPEN';
create index wish_to_erase on volunteering.wish (day) where sealed is not null;

-- somebody offers; who that is lies sealed, and there is no way from a person to the offers
create table volunteering.offer (
    id      uuid        primary key,
    wish_id uuid        not null references volunteering.wish (id),
    -- sha-256 of the secret link
    hash    bytea       not null unique,
    sealed  bytea,
    state   text        not null check (state in ('OFFERED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN')),
    at      timestamptz not null,
    -- what the neighbour says of it afterwards
    done    boolean
);
create index offer_by_wish on volunteering.offer (wish_id, at);
