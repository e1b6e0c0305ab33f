import {
  AimOutlined,
  AuditOutlined,
  BankOutlined,
  FileProtectOutlined,
  FundProjectionScreenOutlined,
  RocketOutlined,
  BulbOutlined,
  ExclamationCircleOutlined,
  FileSearchOutlined,
  FlagOutlined,
  IdcardOutlined,
  ProfileOutlined,
  ProjectOutlined,
  ReadOutlined,
  UserOutlined,
  WarningOutlined,
} from '@ant-design/icons';
import type { ComponentType } from 'react';
import type { Text } from '#platform/i18n.ts';

interface HitKind {
  readonly name: Text;
  readonly icon: ComponentType;
}

/** What can be found, in the order in which it is listed. */
const kinds: Readonly<Record<string, HitKind>> = {
  project: { name: ['项目', 'Projects'], icon: ProjectOutlined },
  proposal: { name: ['立项提案', 'Proposals'], icon: BulbOutlined },
  person: { name: ['人员', 'People'], icon: UserOutlined },
  task: { name: ['任务', 'Tasks'], icon: ProfileOutlined },
  risk: { name: ['风险', 'Risks'], icon: WarningOutlined },
  issue: { name: ['问题', 'Issues'], icon: ExclamationCircleOutlined },
  objective: { name: ['战略目标', 'Objectives'], icon: AimOutlined },
  initiation: { name: ['立项', 'Starts of projects'], icon: RocketOutlined },
  decision: { name: ['决策备忘录', 'Decision memos'], icon: FileProtectOutlined },
  'portfolio-plan': { name: ['组合管理计划', 'Portfolio plans'], icon: FundProjectionScreenOutlined },
  charter: { name: ['PMO 章程', 'Charters'], icon: AuditOutlined },
  regulation: { name: ['管理办法', 'Regulations'], icon: ReadOutlined },
  policy: { name: ['方针', 'Policies'], icon: FlagOutlined },
  position: { name: ['岗位', 'Positions'], icon: IdcardOutlined },
  portal: { name: ['关于 PMO', 'About the PMO'], icon: BankOutlined },
};

const other: HitKind = { name: ['其他', 'Other'], icon: FileSearchOutlined };

export const hitKindOf = (type: string): HitKind => kinds[type] ?? other;

/** Where a type stands in the list of what was found. */
export const hitRank = (type: string): number => {
  const rank = Object.keys(kinds).indexOf(type);
  return rank === -1 ? Number.MAX_SAFE_INTEGER : rank;
};
