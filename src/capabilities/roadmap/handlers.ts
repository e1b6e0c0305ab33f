import { handle } from '#platform/handlers.ts';
import {
  changeRoadmap,
  changeStep,
  createRoadmap,
  finishStep,
  reopenStep,
  takeProposals,
} from './actions/roadmaps.ts';
import { addTask, changeTask, finishTask, removeTask, reopenTask } from './actions/tasks.ts';
import { roadmapRoutes } from './routes.ts';
import { findRoadmap, listRoadmaps } from './store.ts';
import { listTemplates } from './templates.ts';

export const roadmapHandlers = handle(roadmapRoutes, {
  'roadmap-template.list': (_input, { db }) => listTemplates(db),
  'roadmap.list': (_input, { db }) => listRoadmaps(db),
  'roadmap.create': ({ body }, write) => createRoadmap(write, body),
  'roadmap.get': ({ params }, { db, who, now }) => findRoadmap(db, who, params.id, now),
  'roadmap.update': ({ params, body }, write) => changeRoadmap(write, params.id, body),
  'roadmap.take-proposals': ({ params, body }, write) => takeProposals(write, params.id, body),
  'roadmap-step.update': ({ params, body }, write) => changeStep(write, params.id, body),
  'roadmap-step.finish': ({ params, body }, write) => finishStep(write, params.id, body),
  'roadmap-step.reopen': ({ params }, write) => reopenStep(write, params.id),
  'roadmap-task.create': ({ params, body }, write) => addTask(write, params.id, body),
  'roadmap-task.update': ({ params, body }, write) => changeTask(write, params.id, body),
  'roadmap-task.delete': ({ params }, write) => removeTask(write, params.id),
  'roadmap-task.finish': ({ params }, write) => finishTask(write, params.id),
  'roadmap-task.reopen': ({ params }, write) => reopenTask(write, params.id),
});
