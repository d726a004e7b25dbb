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
    does        text not null default '',
    -- takes in concerns for its place and answers the phone
    desk        boolean not null default false,
    -- answers for departments of this matter only, such as water; null for all
    matter      text,
    valid_from  date not null,
    valid_to    date,
    version     int  not null default 1
);
create index organization_by_place on organizations.organization (place_id);

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
    phone           text,
    stand_in        text not null default '',
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
