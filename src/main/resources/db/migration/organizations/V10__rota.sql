-- on duty by post, so that its phone is known; the name stays for whoever has no post
alter table organizations.duty add column post_id uuid references organizations.post;

-- how long it takes
alter table organizations.service add column takes text not null default '';
alter table organizations.service add column takes_en text;

-- a date that differs from the week: closed, other hours, somebody else
create table organizations.point_day (
    point_id uuid    not null references organizations.service_point,
    day      date    not null,
    closed   boolean not null,
    hours    text    not null default '',
    hours_en text,
    who      text    not null default '',
    who_en   text,
    post_id  uuid references organizations.post,
    primary key (point_id, day)
);

-- what a service point was before each change
create table organizations.point_past (
    point_id   uuid        not null references organizations.service_point,
    version    int         not null,
    definition jsonb       not null,
    until      timestamptz not null,
    changed_by uuid,
    primary key (point_id, version)
);
