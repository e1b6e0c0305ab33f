-- What is due of somebody's own tasks is found by owner and day at once; on their own, each of the two leads
-- through every task that is due, and every rescheduled task would have to keep both in order.

create index task_due on task (owner_id, finish_at) where kind <> 'summary';
drop index task_owner;
drop index task_finish;
