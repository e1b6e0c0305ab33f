import {
  ExclamationCircleOutlined,
  FlagOutlined,
  ImportOutlined,
  LockOutlined,
  ProfileOutlined,
} from '@ant-design/icons';
import type { ComponentType } from 'react';
import type { Todo } from '../schema.ts';

export const todoIcons: Readonly<Record<Todo['kind'], ComponentType<{ readonly title?: string }>>> = {
  'task-overdue': ProfileOutlined,
  'task-due': ProfileOutlined,
  'milestone-overdue': FlagOutlined,
  'milestone-due': FlagOutlined,
  'import-waiting': ImportOutlined,
  'issue-due': ExclamationCircleOutlined,
  password: LockOutlined,
};
