import {
  AuditOutlined,
  CarryOutOutlined,
  ExclamationCircleOutlined,
  FlagOutlined,
  ImportOutlined,
  ProfileOutlined,
  ReadOutlined,
} from '@ant-design/icons';
import type { ComponentType } from 'react';

type Icon = ComponentType<{ readonly title?: string }>;

const icons: Readonly<Record<string, Icon>> = {
  task: ProfileOutlined,
  milestone: FlagOutlined,
  import: ImportOutlined,
  issue: ExclamationCircleOutlined,
  approval: AuditOutlined,
  reading: ReadOutlined,
};

/** The sign of a kind of to-do, by the first word of its name: `approval-decide` is an approval. */
export const iconOf = (kind: string): Icon => icons[kind.split('-')[0] ?? ''] ?? CarryOutOutlined;
