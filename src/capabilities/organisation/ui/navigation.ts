import { ApartmentOutlined, SettingOutlined, TeamOutlined } from '@ant-design/icons';
import { paths, withQuery } from '#web/paths.ts';
import type { NavigationEntry } from '#web/routing/navigation-entry.ts';

export const organisationNavigation: readonly NavigationEntry[] = [
  {
    centre: 'system',
    id: 'people',
    path: paths.people,
    label: ['人员', 'People'],
    icon: TeamOutlined,
    permission: 'people.read',
    key: 'u',
    create: {
      label: ['新建人员', 'New person'],
      path: withQuery(paths.people, { create: 'yes' }),
      permission: 'people.manage',
    },
  },
  {
    centre: 'system',
    id: 'units',
    path: paths.units,
    label: ['组织机构', 'Organisation'],
    icon: ApartmentOutlined,
    permission: ['unit.manage', 'people.manage'],
    key: 'o',
  },
];

export const settingsNavigation: readonly NavigationEntry[] = [
  {
    centre: 'system',
    id: 'settings',
    path: paths.settings,
    label: ['企业设置', 'Enterprise'],
    icon: SettingOutlined,
    permission: 'settings.manage',
    key: ',',
  },
];
