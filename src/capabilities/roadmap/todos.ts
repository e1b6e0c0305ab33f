import { holdsEverywhere } from '#platform/actor.ts';
import { dayIn } from '#platform/clock.ts';
import type { TodoSource } from '#platform/todo-source.ts';
import { dayAfter } from './rules.ts';

const soonDays = 7;

/** Steps and tasks of road maps: to their owners when they are due, late steps to who heads the PMO as well. */
export const roadmapTodos: TodoSource = {
  kinds: {
    'roadmap-step': ['推进', 'Advance'],
    'roadmap-late': ['督促', 'Follow up'],
    'roadmap-task': ['完成', 'Do'],
  },
  list: async (db, who, now) => {
    if (who.personId === null) return [];
    const me = who.personId;
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
    const tasks = await db
      .selectFrom('roadmap_task as task')
      .innerJoin('roadmap_step as step', 'step.id', 'task.step_id')
      .where('task.owner_id', '=', me)
      .where('task.done_at', 'is', null)
      .where('task.due_on', '<=', dayAfter(today, soonDays))
      .select(['task.id', 'task.zh', 'task.en', 'task.due_on', 'step.roadmap_id', 'step.id as step_id'])
      .execute();
    const say = ({ zh, en }: { readonly zh: string; readonly en: string }) => (who.locale === 'en' ? en : zh);
    const heads = (step: (typeof steps)[number]): boolean =>
      step.pmo_unit_id === null ? holdsEverywhere(who, 'roadmap.manage') : step.head_person_id === me;
    return [
      ...steps.flatMap((step) => {
        const isLate = step.due_on < today;
        if (step.owner_id !== me && !(isLate && heads(step))) return [];
        const kind = step.owner_id === me ? 'roadmap-step' : 'roadmap-late';
        const path = `/roadmap?open=${step.roadmap_id}&step=${step.id}`;
        return [
          { key: `${kind}:${step.id}`, kind, title: say(step), project: null, dueOn: step.due_on, path },
        ];
      }),
      ...tasks.map((task) => ({
        key: `roadmap-task:${task.id}`,
        kind: 'roadmap-task',
        title: say(task),
        project: null,
        dueOn: task.due_on,
        path: `/roadmap?open=${task.roadmap_id}&step=${task.step_id}`,
      })),
    ];
  },
};
