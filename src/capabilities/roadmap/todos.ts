import { holdsEverywhere, type Actor } from '#platform/actor.ts';
import { dayIn } from '#platform/clock.ts';
import type { Db } from '#platform/db/database.ts';
import type { TodoSource, WaitingTodo } from '#platform/todo-source.ts';
import { dayAfter } from './rules.ts';

const soonDays = 7;

/** Steps and tasks of road maps: to their owners when they are due, late steps to who heads the PMO as well. */
export const roadmapTodos: TodoSource = {
  kinds: {
    'roadmap-step': ['推进', 'Advance'],
    'roadmap-late': ['督促', 'Follow up'],
    'roadmap-task': ['完成', 'Do'],
  },
  list: async (db, who, now) =>
    who.personId === null ? [] : [...(await stepTodos(db, who, now)), ...(await taskTodos(db, who, now))],
};

const say = ({ locale }: Actor, { zh, en }: { readonly zh: string; readonly en: string }): string =>
  locale === 'en' ? en : zh;

const stepTodos = async (db: Db, who: Actor, now: Date): Promise<WaitingTodo[]> => {
  const today = dayIn(now);
  const steps = await db
    .selectFrom('roadmap_step as step')
    .innerJoin('roadmap', 'roadmap.id', 'step.roadmap_id')
    .leftJoin('pmo_unit as unit', 'unit.id', 'roadmap.pmo_unit_id')
    .leftJoin('roadmap_step_closure as closure', 'closure.step_id', 'step.id')
    .where('closure.step_id', 'is', null)
    .where('step.starts_on', '<=', today)
    .select([
      'step.id',
      'step.roadmap_id',
      'step.zh',
      'step.en',
      'step.owner_id',
      'step.due_on',
      'roadmap.pmo_unit_id',
      'unit.head_person_id',
    ])
    .execute();
  return steps.flatMap((step) => {
    const isMine = step.owner_id === who.personId;
    const isHead =
      step.pmo_unit_id === null
        ? holdsEverywhere(who, 'roadmap.manage')
        : step.head_person_id === who.personId;
    if (!isMine && !(step.due_on < today && isHead)) return [];
    const kind = isMine ? 'roadmap-step' : 'roadmap-late';
    const path = `/roadmap?open=${step.roadmap_id}&step=${step.id}`;
    return [
      { key: `${kind}:${step.id}`, kind, title: say(who, step), project: null, dueOn: step.due_on, path },
    ];
  });
};

const taskTodos = async (db: Db, who: Actor, now: Date): Promise<WaitingTodo[]> => {
  const tasks = await db
    .selectFrom('roadmap_task as task')
    .innerJoin('roadmap_step as step', 'step.id', 'task.step_id')
    .where('task.owner_id', '=', who.personId)
    .where('task.done_at', 'is', null)
    .where('task.due_on', '<=', dayAfter(dayIn(now), soonDays))
    .select(['task.id', 'task.zh', 'task.en', 'task.due_on', 'step.roadmap_id', 'step.id as step_id'])
    .execute();
  return tasks.map((task) => ({
    key: `roadmap-task:${task.id}`,
    kind: 'roadmap-task',
    title: say(who, task),
    project: null,
    dueOn: task.due_on,
    path: `/roadmap?open=${task.roadmap_id}&step=${task.step_id}`,
  }));
};
