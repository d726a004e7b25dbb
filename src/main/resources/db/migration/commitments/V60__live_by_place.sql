-- when places are re-cut, what is still to be done gets the path of its place anew
create index commitment_live_by_place on commitments.commitment (place_id) where state in ('OPEN', 'OVERDUE');
