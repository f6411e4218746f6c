-- Tokens that are not taken any more, although they have not ended. Rows are added and never changed.
create table revoked_token (
  token_id   varchar(200) primary key,
  revoked_at timestamp(6) with time zone not null,
  revoked_by varchar(200) not null,
  reason     varchar(500)
);
