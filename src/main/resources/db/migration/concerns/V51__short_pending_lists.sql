-- each search reads what is still pending: at most 32 pages instead of 512, and whoever fills it up waits less
alter index concerns.concern_by_terms set (gin_pending_list_limit = 256);
alter index concerns.concern_by_path set (gin_pending_list_limit = 256);
