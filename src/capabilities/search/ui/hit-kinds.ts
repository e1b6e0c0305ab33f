import {
  AimOutlined,
  FileProtectOutlined,
  FundProjectionScreenOutlined,
  RocketOutlined,
  AppstoreOutlined,
  BulbOutlined,
  ExclamationCircleOutlined,
  FileSearchOutlined,
  FlagOutlined,
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
  program: { name: ['项目集', 'Programmes'], icon: AppstoreOutlined },
  person: { name: ['人员', 'People'], icon: UserOutlined },
  milestone: { name: ['里程碑', 'Milestones'], icon: FlagOutlined },
  task: { name: ['任务', 'Tasks'], icon: ProfileOutlined },
  risk: { name: ['风险', 'Risks'], icon: WarningOutlined },
  issue: { name: ['问题', 'Issues'], icon: ExclamationCircleOutlined },
  objective: { name: ['战略目标', 'Objectives'], icon: AimOutlined },
  initiation: { name: ['立项', 'Starts of projects'], icon: RocketOutlined },
  decision: { name: ['决策备忘录', 'Decision memos'], icon: FileProtectOutlined },
  'portfolio-plan': { name: ['组合管理计划', 'Portfolio plans'], icon: FundProjectionScreenOutlined },
  method: { name: ['方法内容', 'Method'], icon: ReadOutlined },
};

const other: HitKind = { name: ['其他', 'Other'], icon: FileSearchOutlined };

export const hitKindOf = (type: string): HitKind => kinds[type] ?? other;

/** Where a type stands in the list of what was found. */
export const hitRank = (type: string): number => {
  const rank = Object.keys(kinds).indexOf(type);
  return rank === -1 ? Number.MAX_SAFE_INTEGER : rank;
};
