import type { ProjectTab } from '../../projects/ui/project-tab.ts';

/** The files of a project, as a tab of its page. */
export const documentsTab: ProjectTab = {
  key: 'documents',
  label: ['文档', 'Documents'],
  load: () => import('./ProjectDocuments.tsx').then((tab) => tab.ProjectDocuments),
};
