import {
  AuditOutlined,
  CarryOutOutlined,
  ExclamationCircleOutlined,
  FlagOutlined,
  ImportOutlined,
  ProfileOutlined,
  ReadOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';

const icons: Readonly<Record<string, ReactNode>> = {
  task: <ProfileOutlined />,
  milestone: <FlagOutlined />,
  import: <ImportOutlined />,
  issue: <ExclamationCircleOutlined />,
  approval: <AuditOutlined />,
  reading: <ReadOutlined />,
};

/** The sign of a kind of to-do, by the first word of its name: `approval-decide` is an approval. */
export const iconOf = (kind: string): ReactNode => icons[kind.split('-')[0] ?? ''] ?? <CarryOutOutlined />;
