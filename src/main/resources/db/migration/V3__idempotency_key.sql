-- What came of a request that was sent with an Idempotency-Key, so that sending it again does nothing more.
create table idempotency_key (
  subject        varchar(200) not null,
  idempotency_key varchar(200) not null,
  request_sha256 varchar(64) not null,
  attack_id      varchar(100) not null,
  primary key (subject, idempotency_key)
);
