-- The last day on which an attack may have begun. Of what was recorded before, it follows from what is known of the date.
alter table attack_version add date_latest date;
update attack_version set date_latest = event_date where date_precision = 'day';
update attack_version
  set date_latest = cast(event_date + interval '1' month - interval '1' day as date) where date_precision = 'month';
update attack_version
  set date_latest = cast(event_date + interval '1' year - interval '1' day as date) where date_precision = 'year';
