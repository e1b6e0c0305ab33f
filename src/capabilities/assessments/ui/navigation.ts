import { AimOutlined, RadarChartOutlined, SolutionOutlined } from '@ant-design/icons';
import { paths } from '#web/paths.ts';
import type { NavigationEntry } from '#web/routing/navigation-entry.ts';

export const assessmentNavigation: readonly NavigationEntry[] = [
  {
    centre: 'pmo',
    id: 'diagnosis',
    path: paths.diagnosis,
    label: ['现状诊断', 'Diagnosis'],
    icon: SolutionOutlined,
    permission: 'assessment.read',
  },
  {
    centre: 'pmo',
    id: 'maturity',
    path: paths.maturity,
    label: ['成熟度评估', 'Maturity'],
    icon: RadarChartOutlined,
    permission: 'assessment.read',
  },
  {
    centre: 'pmo',
    id: 'type-assistant',
    path: paths.typeAssistant,
    label: ['类型选择助手', 'Type assistant'],
    icon: AimOutlined,
    permission: 'assessment.read',
  },
];
