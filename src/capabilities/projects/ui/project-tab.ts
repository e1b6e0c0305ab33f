import type { ComponentType } from 'react';
import type { Text } from '#platform/i18n.ts';
import type { ProjectDetail } from '../schema.ts';

/** What a tab of the project page is given. */
export interface ProjectTabProps {
  readonly project: ProjectDetail;
}

/** One tab of the project page; capabilities add theirs in src/web/project-tabs.ts. */
export interface ProjectTab {
  readonly key: string;
  readonly label: Text;
  /** Loads the tab's code when it is first opened. */
  readonly load: () => Promise<ComponentType<ProjectTabProps>>;
  readonly permission?: string;
}
