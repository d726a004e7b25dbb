create schema if not exists organizations;

create table organizations.organization (
    id          uuid primary key,
    kind        text not null,
    name        text not null,
    name_en     text,
    -- the body one level up in the chain of superiors
    superior_id uuid references organizations.organization,
    -- where it is at home and what it covers
    place_id    uuid not null,
    path        uuid[] not null,
    phone       text,
    hours       text,
    hours_en    text,
    does        text not null default '',
    does_en     text,
    -- takes in concerns for its place and answers the phone
    desk        boolean not null default false,
    -- answers for departments of this matter only, such as water; null for all
    matter      text,
    valid_from  date not null,
    valid_to    date,
    version     int  not null default 1
);
create index organization_by_path on organizations.organization using gin (path);
create index organization_by_superior on organizations.organization (superior_id);

-- what a body covers, dated: its home place, or the places it serves instead, as a company serves compounds
create table organizations.cover (
    organization_id uuid not null references organizations.organization,
    place_id        uuid not null,
    valid_from      date not null,
    valid_to        date,
    primary key (organization_id, place_id, valid_from)
);
create index cover_by_place on organizations.cover (place_id);

create table organizations.post (
    id              uuid primary key,
    organization_id uuid not null references organizations.organization,
    place_id        uuid not null,
    grid_id         uuid,
    title           text not null,
    title_en        text,
    role            text not null,
    -- as the holder wants to be shown on the public card
    shown_as        text not null default '',
    shown_as_en     text,
    phone           text,
    stand_in        text not null default '',
    stand_in_en     text,
    holder_id       uuid,
    held_from       timestamptz,
    public_card     boolean not null default false,
    valid_to        date,
    version         int not null default 1
);
create index post_by_organization on organizations.post (organization_id);
create index post_by_place on organizations.post (place_id);

-- who acts on what: category x level x management mode x whose thing -> kind of organization, ordered and dated
create table organizations.authority (
    id          uuid primary key,
    item        int  not null,
    -- a category code, a group code, or * for all
    category    text not null,
    -- null: any
    mode        text,
    whose       text,
    -- the level at which that kind acts
    level       text not null,
    kind        text not null,
    -- of departments: which matter
    matter      text,
    basis       text not null default '',
    valid_from  date not null,
    valid_to    date
);
create index authority_by_category on organizations.authority (category);

-- who held a post, from when to when
create table organizations.tenure (
    id         bigint      generated always as identity primary key,
    post_id    uuid        not null references organizations.post,
    account_id uuid        not null,
    held_from  timestamptz not null,
    held_to    timestamptz
);
create index tenure_by_post on organizations.tenure (post_id);

create table organizations.service_point (
    id              uuid    primary key,
    organization_id uuid    not null references organizations.organization,
    place_id        uuid    not null,
    name            text    not null,
    name_en         text,
    address         text    not null,
    address_en      text,
    hours           text    not null,
    hours_en        text,
    phone           text,
    step_free       boolean not null default false,
    -- how to get in: a ramp, a bell
    entrance        text    not null default '',
    entrance_en     text,
    valid_to        date,
    version         int     not null default 1
);
create index service_point_by_place on organizations.service_point (place_id);

create table organizations.service (
    point_id uuid    not null references organizations.service_point,
    position int     not null,
    name     text    not null,
    name_en  text,
    -- what to bring
    bring    text    not null default '',
    bring_en text,
    -- done on the resident's behalf (代办)
    errand   boolean not null default false,
    primary key (point_id, position)
);

create table organizations.duty (
    point_id uuid not null references organizations.service_point,
    -- 1 Monday to 7 Sunday
    weekday  int  not null check (weekday between 1 and 7),
    who      text not null,
    who_en   text,
    primary key (point_id, weekday)
);
