import { ImportOutlined } from '@ant-design/icons';
import { paths } from '#web/paths.ts';
import type { NavigationEntry } from '#web/routing/navigation-entry.ts';

export const registerNavigation: readonly NavigationEntry[] = [
  {
    centre: 'pmo',
    id: 'import',
    path: paths.import,
    label: ['导入', 'Import'],
    icon: ImportOutlined,
    permission: 'import.run',
    key: 'i',
  },
];
