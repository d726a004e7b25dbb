-- the map asks for the pins in a box
create index concern_by_pin on concerns.concern (latitude, longitude) where latitude is not null;
