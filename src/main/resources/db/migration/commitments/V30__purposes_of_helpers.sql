-- helpers' parts have purposes of their own
update commitments.commitment
   set purpose = case purpose when 'ANSWER' then 'REPORT_IN' else 'HELP' end
 where source_kind = 'concern' and purpose in ('ANSWER', 'OTHER');
