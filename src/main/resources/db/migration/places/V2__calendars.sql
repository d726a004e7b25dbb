-- working hours, from this place downwards, until a place below has its own
create table places.work_hours (
    place_id      uuid        primary key references places.place,
    name          text        not null,
    zone          text        not null,
    -- {"MONDAY": "9:00-12:00,13:00-17:00", …}; a day that is missing belongs to the weekend
    hours         jsonb       not null,
    make_up_hours text        not null,
    changed_at    timestamptz not null
);

-- holidays and make-up working days (调休), from this place downwards; a year with at least one holiday is known here
create table places.special_day (
    place_id uuid not null references places.place,
    day      date not null,
    kind     text not null check (kind in ('HOLIDAY', 'MAKE_UP_WORKING_DAY')),
    name_zh  text not null,
    name_en  text not null,
    primary key (place_id, day)
);
