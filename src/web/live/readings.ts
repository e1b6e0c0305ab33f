import type { LiveChange } from './connection.ts';

const ofProject = ['/api/projects', '/api/portfolio', '/api/todos'];

/** Which readings show a kind of record, by the beginning of their paths. */
const readings: Readonly<Record<string, readonly string[]>> = {
  project: [
    ...ofProject,
    '/api/programs',
    '/api/tasks',
    '/api/risks',
    '/api/issues',
    '/api/comments',
    '/api/files',
  ],
  health: ['/api/projects', '/api/portfolio'],
  task: [...ofProject, '/api/tasks'],
  risk: [...ofProject, '/api/risks'],
  issue: [...ofProject, '/api/issues'],
  comment: ['/api/comments', '/api/projects'],
  program: ['/api/programs', '/api/projects', '/api/portfolio'],
  person: ['/api/people'],
  unit: ['/api/units'],
  office: ['/api/offices', '/api/todos'],
  enterprise: ['/api/enterprise', '/api/session'],
  calendar: ['/api/calendars'],
  method: ['/api/method', '/api/glossary'],
  charter: ['/api/charters', '/api/offices', '/api/todos'],
  regulation: ['/api/regulations'],
  policy: ['/api/policies', '/api/todos'],
  'method-draft': ['/api/method-drafts'],
  account: ['/api/accounts'],
  grant: ['/api/grants', '/api/session/grants'],
  import: ['/api/imports', '/api/registers', '/api/todos'],
  'maturity-assessment': ['/api/maturity-assessments', '/api/maturity-history', '/api/todos'],
  'maturity-sheet': ['/api/maturity-sheets', '/api/maturity-assessments', '/api/todos'],
  diagnosis: ['/api/diagnoses', '/api/roadmaps', '/api/todos'],
  'diagnosis-sheet': ['/api/diagnosis-sheets', '/api/diagnoses', '/api/todos'],
  'type-choice': ['/api/type-choices', '/api/type-advice'],
  roadmap: ['/api/roadmaps'],
  'roadmap-step': ['/api/roadmaps', '/api/todos'],
  'roadmap-task': ['/api/roadmaps', '/api/todos'],
  job: ['/api/jobs'],
  approval: ['/api/approvals', '/api/todos', '/api/requests'],
  deputy: ['/api/deputies'],
  notification: ['/api/notifications'],
  todo: ['/api/todos'],
  saved_view: ['/api/views'],
  session: ['/api/sessions'],
  'api-token': ['/api/tokens'],
};

/** Whether a reading may show what changed; one of a single record only where that is the one. */
export const isTouchedBy = ({ kind, id, project }: LiveChange, queryKey: readonly unknown[]): boolean => {
  const [path, params] = queryKey as readonly [string, { readonly id?: string } | undefined];
  if (!readings[kind]?.some((start) => path.startsWith(start))) return false;
  return !path.includes('{id}') || id === null || params?.id === id || params?.id === project;
};
