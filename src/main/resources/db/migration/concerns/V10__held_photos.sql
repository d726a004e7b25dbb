-- pictures of a form that has not been sent yet; swept after a day unless a concern took them
create table concerns.held_photo (
    token     uuid        primary key,
    file      text        not null,
    thumbnail text        not null,
    width     int         not null,
    height    int         not null,
    held_at   timestamptz not null
);
create index held_photo_by_time on concerns.held_photo (held_at);
create index photo_by_file on concerns.photo (file);
