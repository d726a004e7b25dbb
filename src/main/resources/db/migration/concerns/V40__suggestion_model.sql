-- What suggestions learned, for every server; one row: the one in force. Words that fewer than a handful of texts share
-- are not in it.
create table concerns.suggestion_model (
    id         bigint           generated always as identity primary key,
    trained_at timestamptz      not null,
    texts      int              not null,
    categories int              not null,
    -- share of held-out texts whose category came first, with the model and with the lexicon alone
    accuracy   double precision not null,
    baseline   double precision not null,
    model      bytea            not null
);
