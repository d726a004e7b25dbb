-- when places are re-cut, bodies get the path of their place anew
create index organization_by_place on organizations.organization (place_id);
