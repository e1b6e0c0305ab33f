import { ProjectOutlined } from '@ant-design/icons';
import { paths, withQuery } from '#web/paths.ts';
import type { NavigationEntry } from '#web/routing/navigation-entry.ts';

export const projectNavigation: readonly NavigationEntry[] = [
  {
    centre: 'control',
    id: 'projects',
    path: paths.projects,
    label: ['项目', 'Projects'],
    icon: ProjectOutlined,
    permission: 'project.read',
    key: 'p',
    create: {
      label: ['新建项目', 'New project'],
      path: withQuery(paths.projects, { create: 'yes' }),
      permission: 'project.create',
    },
  },
];
