create index place_by_spoken_beginning on places.place (spoken_code text_pattern_ops) where spoken_code is not null;
create index place_by_english_name on places.place (lower(name_en) text_pattern_ops) where name_en is not null;
