-- neighbouring pairs of characters: a trigram index cannot find 中兴
create function places.pairs(name text) returns text[]
    language sql immutable strict parallel safe
    return (select coalesce(array_agg(substr(lower(name), i, 2)), '{}')
              from generate_series(1, greatest(char_length(name) - 1, 1)) as i);

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
