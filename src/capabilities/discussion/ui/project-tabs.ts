import type { ProjectTab } from '../../projects/ui/project-tab.ts';

/** What people say about a project, as a tab of its page. */
export const discussionTab: ProjectTab = {
  key: 'discussion',
  label: ['讨论', 'Discussion'],
  load: () => import('./ProjectDiscussion.tsx').then((tab) => tab.ProjectDiscussion),
};

/** The files of a project, as a tab of its page. */
export const documentsTab: ProjectTab = {
  key: 'documents',
  label: ['文档', 'Documents'],
  load: () => import('./ProjectDiscussion.tsx').then((tab) => tab.ProjectDocuments),
};
