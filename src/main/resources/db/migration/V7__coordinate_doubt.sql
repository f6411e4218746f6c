-- Why the point of an attack is doubtful. Imports say it; of what was recorded before, nobody has looked.
alter table attack_version add coordinate_doubt varchar(20);
