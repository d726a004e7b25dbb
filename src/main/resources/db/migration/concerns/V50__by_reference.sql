-- "中兴 4211", as it is said on the telephone
create index concern_by_reference on concerns.concern (community_name, number);
