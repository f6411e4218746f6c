-- Those whom an attack took hostage or kidnapped, as a toll like the dead and the wounded.
alter table attack_version add hostages_best numeric(18, 9);
alter table attack_version add hostages_low numeric(18, 9);
alter table attack_version add hostages_high numeric(18, 9);
