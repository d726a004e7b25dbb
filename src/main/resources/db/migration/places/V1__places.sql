create schema if not exists places;

create table places.place (
    id           uuid        primary key,
    kind         text        not null check (kind in ('COUNTRY', 'PROVINCE', 'CITY', 'DISTRICT', 'STREET', 'COMMUNITY',
                                                      'COMPOUND', 'BUILDING', 'STAIRCASE', 'UNIT')),
    -- codes are unique within their system, names are not
    code_system  text        not null default 'nbs',
    code         text,
    name         text        not null,
    short_name   text        not null,
    name_en      text,
    pinyin       text        not null default '',
    initials     text        not null default '',
    parent_id    uuid        references places.place,
    -- all places above, root first, and this one last
    path         uuid[]      not null,
    region       int         not null default 0,
    -- an official row without land of its own, such as 市辖区; browsing skips it
    pseudo       boolean     not null default false,
    -- what a poster says aloud, such as 和合 3-2
    spoken_code  text,
    latitude     double precision,
    longitude    double precision,
    -- GeoJSON geometry in WGS-84
    outline      jsonb,
    edition      text        not null default '',
    valid_from   date,
    valid_to     date,
    successor_id uuid        references places.place,
    version      int         not null default 1,
    unique (code_system, code)
);
create index place_by_parent on places.place (parent_id);
create index place_by_path on places.place using gin (path);
create unique index place_by_spoken_code on places.place (spoken_code) where spoken_code is not null;

create table places.management (
    place_id   uuid not null references places.place,
    mode       text not null check (mode in ('COMPANY', 'STREET_BACKSTOP', 'STATE_CUSTODY', 'RESIDENTS', 'NONE')),
    valid_from date not null,
    valid_to   date,
    note       text not null default '',
    primary key (place_id, valid_from)
);

create table places.grid (
    id           uuid primary key,
    community_id uuid not null references places.place,
    name         text not null,
    name_en      text,
    valid_from   date not null,
    valid_to     date,
    version      int  not null default 1
);
create index grid_by_community on places.grid (community_id);

create table places.grid_cover (
    grid_id  uuid not null references places.grid,
    place_id uuid not null references places.place,
    primary key (grid_id, place_id)
);
create index grid_cover_by_place on places.grid_cover (place_id);

-- one row, new with every change of an outline, so that each server knows when to build its index anew;
-- not a counter: after a rollback the same number would come again for other outlines
create table places.outline_edition (
    only_one boolean primary key default true check (only_one),
    edition  uuid    not null
);
insert into places.outline_edition (edition) values (gen_random_uuid());
