import { BookOutlined, ReadOutlined } from '@ant-design/icons';
import { paths } from '#web/paths.ts';
import type { NavigationEntry } from '#web/routing/navigation-entry.ts';

export const methodNavigation: readonly NavigationEntry[] = [
  {
    centre: 'knowledge',
    id: 'method',
    path: paths.method,
    label: ['方法库', 'Method'],
    icon: BookOutlined,
    permission: 'method.read',
    key: 'm',
  },
  {
    centre: 'knowledge',
    id: 'glossary',
    path: paths.glossary,
    label: ['术语', 'Glossary'],
    icon: ReadOutlined,
    permission: 'method.read',
    key: 'y',
  },
];
