-- to the minute or so; whoever cleans up wants to know
alter table accounts.token add column last_used_at timestamptz;
