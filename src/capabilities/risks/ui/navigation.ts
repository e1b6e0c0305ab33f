import { AlertOutlined } from '@ant-design/icons';
import { paths } from '#web/paths.ts';
import type { NavigationEntry } from '#web/routing/navigation-entry.ts';

export const riskNavigation: readonly NavigationEntry[] = [
  {
    centre: 'control',
    id: 'risks',
    path: paths.risks,
    label: ['风险与问题', 'Risks and issues'],
    icon: AlertOutlined,
    permission: ['risk.read', 'issue.read'],
    key: 'r',
  },
];
