-- who somebody is at the provider of sign-in: its own name for itself and for them, nothing else
create table accounts.provider_link (
    issuer       text        not null,
    subject      text        not null,
    account_id   uuid        not null references accounts.account,
    created_at   timestamptz not null,
    last_used_at timestamptz,
    primary key (issuer, subject)
);
create index provider_link_by_account on accounts.provider_link (account_id);

-- an account that waits for whoever proves this address; the address is sealed, the row goes when it is used
create table accounts.invitation (
    id         uuid        primary key,
    account_id uuid        not null unique references accounts.account,
    sealed     bytea       not null,
    expires_at timestamptz not null
);
