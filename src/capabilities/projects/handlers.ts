import { handle } from '#platform/handlers.ts';
import { addMember, removeMember } from './actions/members.ts';
import { changeMilestone, createMilestone, deleteMilestone } from './actions/milestones.ts';
import { createProgram, deleteProgram } from './actions/programs.ts';
import { changeProject, createProject, deleteProject } from './actions/save-project.ts';
import { projectRoutes } from './routes.ts';
import { listActivity } from './store/activity.ts';
import { findProject } from './store/find-project.ts';
import { writeProjects, writeProjectTable } from './store/list-projects.ts';
import { listPrograms } from './store/programs.ts';
import { listTimeline, listTimelineTasks } from './store/timeline.ts';

export const projectHandlers = handle(projectRoutes, {
  'project.list': ({ query }, { db, who }) => writeProjects(db, who, query),
  'project.table': ({ query }, { db, who }) => writeProjectTable(db, who, query),
  'project.timeline': ({ query }, { db, who }) => listTimeline(db, who, query),
  'project.timeline-tasks': ({ query }, { db, who }) => listTimelineTasks(db, who, query.projects),
  'project.create': ({ body }, write) => createProject(write, body),
  'project.show': ({ params }, { db, who }) => findProject(db, who, params.id),
  'project.update': async ({ params, body }, write) => {
    await changeProject(write, params.id, body);
    return findProject(write.tx, write.who, params.id);
  },
  'project.delete': ({ params }, write) => deleteProject(write, params.id),
  'project.activity': ({ params }, { db, who }) => listActivity(db, who, params.id),
  'milestone.create': ({ params, body }, write) => createMilestone(write, params.id, body),
  'milestone.update': ({ params, body }, write) => changeMilestone(write, params, body),
  'milestone.delete': ({ params }, write) => deleteMilestone(write, params),
  'member.create': ({ params, body }, write) => addMember(write, params.id, body),
  'member.delete': ({ params }, write) => removeMember(write, params),
  'program.list': (_input, { db, who }) => listPrograms(db, who),
  'program.create': ({ body }, write) => createProgram(write, body),
  'program.delete': ({ params }, write) => deleteProgram(write, params.id),
});
