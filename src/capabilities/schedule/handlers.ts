import { writeMspdi } from '#engine/interchange/mspdi/write.ts';
import { AppError } from '#platform/errors.ts';
import { handle, type Download, type Read } from '#platform/handlers.ts';
import { findProjectRow } from '../projects/store/find-project.ts';
import { applyPlan } from './actions/apply-plan.ts';
import { calculated, calculatePlan } from './actions/calculate.ts';
import { previewPlans } from './actions/preview-plans.ts';
import { createTask } from './actions/create-task.ts';
import { changeTask, deleteTask } from './actions/tasks.ts';
import { undoPlan } from './actions/undo-plan.ts';
import { scheduleRoutes } from './routes.ts';
import { loadWholePlan } from './store/load-plan.ts';
import { findPlanView } from './store/show-plan.ts';
import { findTask, listTasks } from './store/tasks.ts';

const planFile = async ({ db, who }: Read, projectId: string): Promise<Download> => {
  const project = await findProjectRow(db, who, projectId);
  const plan = await loadWholePlan(db, projectId);
  if (!plan) throw new AppError('not-found', 'record.not-found');
  const schedule = new Map(calculated(plan).tasks.map((task) => [task.uid, task]));
  return {
    fileName: `${project.code} ${project.name}.xml`,
    mediaType: 'application/xml',
    content: writeMspdi(plan, schedule),
  };
};

export const scheduleHandlers = handle(scheduleRoutes, {
  'plan.show': ({ params }, { db, who }) => findPlanView(db, who, params.id),
  'plan.file': ({ params }, read) => planFile(read, params.id),
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
  'plan.preview': (_input, context) => previewPlans(context),
  'plan.apply': ({ params, body }, context) => applyPlan(context, params.id, body),
  'plan.undo': ({ params }, write) => undoPlan(write, params.id),
});
