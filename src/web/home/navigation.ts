import { HomeOutlined } from '@ant-design/icons';
import { paths } from '../paths.ts';
import type { NavigationEntry } from '../routing/navigation-entry.ts';

export const homeNavigation: readonly NavigationEntry[] = [
  {
    centre: 'home',
    id: 'home',
    path: paths.home,
    label: ['工作台', 'Workplace'],
    icon: HomeOutlined,
    key: 'h',
  },
];
