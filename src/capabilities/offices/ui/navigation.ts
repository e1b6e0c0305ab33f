import { ApartmentOutlined, SafetyCertificateOutlined } from '@ant-design/icons';
import { paths } from '#web/paths.ts';
import type { NavigationEntry } from '#web/routing/navigation-entry.ts';

export const officeNavigation: readonly NavigationEntry[] = [
  {
    centre: 'pmo',
    id: 'offices',
    path: paths.offices,
    label: ['PMO 单元', 'PMO units'],
    icon: ApartmentOutlined,
    permission: 'office.read',
    key: 'a',
  },
  {
    centre: 'pmo',
    id: 'authority',
    path: paths.authority,
    label: ['授权登记', 'Authority'],
    icon: SafetyCertificateOutlined,
    permission: 'authority.read',
    key: 'd',
  },
];
