-- what was said lately, for feeds and Open311; lines come in by time, so a summary of each range of pages is enough
create index history_by_time on concerns.history using brin (at) with (pages_per_range = 32);
