import { handle } from '#platform/handlers.ts';
import { applyPlan } from './actions/apply-plan.ts';
import { calculatePlan } from './actions/calculate.ts';
import { previewPlans } from './actions/preview-plans.ts';
import { createTask } from './actions/create-task.ts';
import { changeTask, deleteTask } from './actions/tasks.ts';
import { undoPlan } from './actions/undo-plan.ts';
import { planFile } from './plan-file.ts';
import { planTemplate } from './plan-template.ts';
import { scheduleRoutes } from './routes.ts';
import { findPlanView } from './store/show-plan.ts';
import { findTask, listTasks } from './store/tasks.ts';

export const scheduleHandlers = handle(scheduleRoutes, {
  'plan.show': ({ params }, { db, who }) => findPlanView(db, who, params.id),
  'plan.file': ({ params, query }, read) => planFile(read, params.id, query),
  'plan.calculate': ({ params }, write) => calculatePlan(write, params.id),
  'task.list': ({ query }, { db, who }) => listTasks(db, who, query),
  'task.list-of-project': ({ params, query }, { db, who }) => listTasks(db, who, query, params.id),
  'task.create': ({ params, body }, write) => createTask(write, params.id, body),
  'task.show': ({ params }, { db, who }) => findTask(db, who, params.id),
  'task.update': async ({ params, body }, write) => {
    await changeTask(write, params.id, body);
    return findTask(write.tx, write.who, params.id);
  },
  'task.delete': ({ params }, write) => deleteTask(write, params.id),
  'plan.template': (_input, { who }) => planTemplate(who.locale),
  'plan.preview': (_input, context) => previewPlans(context),
  'plan.apply': ({ params, body }, context) => applyPlan(context, params.id, body),
  'plan.undo': ({ params }, write) => undoPlan(write, params.id),
});
