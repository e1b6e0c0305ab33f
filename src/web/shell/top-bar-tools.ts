import type { ComponentType } from 'react';
import { NoticeBell } from '#capabilities/inbox/ui/NoticeBell.tsx';
import { TodoLink } from '#capabilities/inbox/ui/TodoLink.tsx';

/** What capabilities put into the top bar (to-do, notifications), from left to right. */
export const topBarTools: readonly ComponentType[] = [TodoLink, NoticeBell];
