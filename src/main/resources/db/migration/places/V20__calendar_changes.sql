-- what was changed in the calendar of a place, and what stood there before; the number tells two editors apart
create table places.calendar_change (
    place_id   uuid        not null references places.place,
    number     int         not null,
    changed_at timestamptz not null,
    changed_by uuid,
    -- as the person is called, since accounts lie elsewhere
    by_name    text,
    what       text        not null check (what in ('IMPORT', 'DAY', 'DROP_YEAR', 'HOURS', 'DROP_HOURS')),
    -- years or date, as said on the page
    detail     text        not null,
    before     text        not null,
    primary key (place_id, number)
);
