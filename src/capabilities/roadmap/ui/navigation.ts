import { NodeIndexOutlined } from '@ant-design/icons';
import { paths } from '#web/paths.ts';
import type { NavigationEntry } from '#web/routing/navigation-entry.ts';

export const roadmapNavigation: readonly NavigationEntry[] = [
  {
    centre: 'pmo',
    id: 'roadmap',
    path: paths.roadmap,
    label: ['建设路线图', 'Road map'],
    icon: NodeIndexOutlined,
    permission: 'roadmap.read',
    key: 'q',
  },
];
