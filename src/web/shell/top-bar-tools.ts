import type { ComponentType } from 'react';

/** What capabilities put into the top bar (to-do, notifications), from left to right. */
export const topBarTools: readonly ComponentType[] = [];
