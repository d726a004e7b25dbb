-- what somebody decided about places, or an import brought: written once, never changed
create table places.recut (
    id          uuid        primary key,
    -- in which order they were made
    number      bigint      generated always as identity,
    recorded_at timestamptz not null,
    -- null: the house itself, such as an import
    by_id       uuid,
    -- as the person is called, since accounts lie elsewhere
    by_name     text,
    valid_from  date        not null,
    why         text        not null,
    -- of the official divisions, when an import brought it
    edition     text,
    undoes      uuid        references places.recut
);
create unique index recut_undone_once on places.recut (undoes) where undoes is not null;

create table places.recut_change (
    recut_id uuid not null references places.recut,
    number   int  not null,
    place_id uuid not null references places.place,
    kind     text not null check (kind in ('RENAMED', 'MOVED', 'MADE', 'SPLIT', 'MERGED', 'CLOSED', 'REOPENED')),
    -- names, when it was renamed
    before   text,
    after    text,
    -- where it hung, and where it hangs now
    from_id  uuid,
    to_id    uuid,
    -- the place with all that lay above it before and lies above it since
    reaches  uuid[] not null,
    primary key (recut_id, number)
);
create index recut_change_by_place on places.recut_change (place_id);
create index recut_change_by_reach on places.recut_change using gin (reaches);

-- what took the place of a place that is no more; the one it hangs under (parent_id) keeps what lay at it
create table places.succession (
    place_id     uuid not null references places.place,
    successor_id uuid not null references places.place,
    recut_id     uuid references places.recut deferrable initially deferred,
    primary key (place_id, successor_id)
);
create index succession_by_successor on places.succession (successor_id);
insert into places.succession (place_id, successor_id)
select id, successor_id from places.place where successor_id is not null;

-- told once more a little later: whoever read the tree just before may have written just after
create table places.recut_again (
    recut_id uuid        primary key references places.recut,
    at       timestamptz not null,
    passes   int         not null
);
create index recut_again_by_time on places.recut_again (at);

create function places.written_once() returns trigger language plpgsql as $$
begin
    raise exception 'what was decided about places is written once';
end $$;
create trigger recut_written_once before update or delete on places.recut
    for each row execute function places.written_once();
create trigger recut_change_written_once before update or delete on places.recut_change
    for each row execute function places.written_once();

-- the successions say it, and there may be several
alter table places.place drop column successor_id;
