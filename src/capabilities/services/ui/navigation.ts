import {
  CheckSquareOutlined,
  CustomerServiceOutlined,
  IdcardOutlined,
  InfoCircleOutlined,
  WalletOutlined,
} from '@ant-design/icons';
import { paths } from '#web/paths.ts';
import type { NavigationEntry } from '#web/routing/navigation-entry.ts';

export const serviceNavigation: readonly NavigationEntry[] = [
  {
    centre: 'pmo',
    id: 'about-pmo',
    path: paths.aboutPmo,
    label: ['关于 PMO', 'About the PMO'],
    icon: InfoCircleOutlined,
  },
  {
    centre: 'pmo',
    id: 'my-duties',
    path: paths.myDuties,
    label: ['我的职责', 'My duties'],
    icon: IdcardOutlined,
  },
  {
    centre: 'pmo',
    id: 'pmo-system',
    path: paths.pmoSystem,
    label: ['PMO 体系', 'PMO system'],
    icon: CheckSquareOutlined,
    permission: ['office.read', 'position.manage'],
    key: 'z',
  },
  {
    centre: 'pmo',
    id: 'pmo-services',
    path: paths.pmoServices,
    label: ['服务与门户', 'Services'],
    icon: CustomerServiceOutlined,
    permission: 'service.manage',
  },
  {
    centre: 'pmo',
    id: 'pmo-budget',
    path: paths.pmoBudget,
    label: ['PMO 预算', 'PMO budget'],
    icon: WalletOutlined,
    permission: 'pmo-budget.read',
  },
];
