-- no list asks for commitments by their path alone: the queue looks at open ones of organizations, or at unassigned ones,
-- which have a partial index; each move paid for writing the path again
drop index commitments.commitment_by_path;
