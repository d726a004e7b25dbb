-- Neighbouring pairs of characters: a trigram index cannot find 中兴. Written out, so that PostgreSQL inlines it: a loop
-- costs a tenth of a millisecond for each name. Longer names are found by what stands in their first 25 characters.
create function places.pairs(name text) returns text[]
    language sql immutable parallel safe
    return array[
        substr(name, 1, 2), substr(name, 2, 2), substr(name, 3, 2), substr(name, 4, 2),
        substr(name, 5, 2), substr(name, 6, 2), substr(name, 7, 2), substr(name, 8, 2),
        substr(name, 9, 2), substr(name, 10, 2), substr(name, 11, 2), substr(name, 12, 2),
        substr(name, 13, 2), substr(name, 14, 2), substr(name, 15, 2), substr(name, 16, 2),
        substr(name, 17, 2), substr(name, 18, 2), substr(name, 19, 2), substr(name, 20, 2),
        substr(name, 21, 2), substr(name, 22, 2), substr(name, 23, 2), substr(name, 24, 2)];

create index place_by_name on places.place (lower(short_name) text_pattern_ops);
-- the few wide ones come first in every answer
create index place_by_wide_name on places.place (lower(short_name) text_pattern_ops)
    where kind in ('PROVINCE', 'CITY', 'DISTRICT', 'STREET');
create index place_by_pairs on places.place using gin (places.pairs(short_name));
create index place_by_pinyin on places.place (replace(pinyin, ' ', '') text_pattern_ops);
create index place_by_initials on places.place (initials text_pattern_ops);
create index place_by_code on places.place (code text_pattern_ops) where code is not null;

-- each import of official divisions that changed something
create table places.division_import (
    id          bigint      generated always as identity primary key,
    edition     text        not null,
    imported_at timestamptz not null,
    added       int         not null,
    renamed     int         not null,
    moved       int         not null,
    gone        int         not null
);

-- For the first import of a whole country: indexes and references are set aside and built again in one go, which takes
-- a fourth of the time. Runs as the owner because the serving role may not; the definitions wait in a temporary table
-- of the owner, which the serving role cannot write to.
create function places.begin_bulk() returns void
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    each record;
begin
    create temporary table place_bulk (position int, definition text) on commit drop;
    insert into pg_temp.place_bulk
    select 1, pg_get_indexdef(i.indexrelid) from pg_index i
     where i.indrelid = 'places.place'::regclass
       and not exists (select 1 from pg_constraint c where c.conindid = i.indexrelid);
    insert into pg_temp.place_bulk
    select 2, format('alter table places.place add constraint %I %s', c.conname, pg_get_constraintdef(c.oid))
      from pg_constraint c where c.conrelid = 'places.place'::regclass and c.contype = 'f';
    for each in select c.conname from pg_constraint c where c.conrelid = 'places.place'::regclass and c.contype = 'f' loop
        execute format('alter table places.place drop constraint %I', each.conname);
    end loop;
    for each in select i.indexrelid::regclass as name from pg_index i
                 where i.indrelid = 'places.place'::regclass
                   and not exists (select 1 from pg_constraint c where c.conindid = i.indexrelid) loop
        execute format('drop index %s', each.name);
    end loop;
end $$;

create function places.end_bulk() returns void
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    each record;
begin
    for each in select definition from pg_temp.place_bulk order by position loop
        execute each.definition;
    end loop;
    drop table pg_temp.place_bulk;
    analyze places.place;
end $$;
