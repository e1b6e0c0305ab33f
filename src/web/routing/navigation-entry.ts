import type { ComponentType } from 'react';
import type { Text } from '#platform/i18n.ts';

/** The five centres, what stands before them and what behind. */
export type Centre =
  | 'home'
  | 'decision'
  | 'control'
  | 'service'
  | 'knowledge'
  | 'learning'
  | 'pmo'
  | 'system';

/** One line of the left navigation. */
export interface NavigationEntry {
  readonly centre: Centre;
  readonly id: string;
  readonly path: string;
  readonly label: Text;
  readonly icon: ComponentType;
  /** Shown to holders of this permission (or of one of these), to everyone without. */
  readonly permission?: string | readonly string[];
  /** Function of the PMO it belongs to: not shown to people whose PMO unit has switched it off. */
  readonly officeFunction?: string;
  /** Second letter of the `g` key: `g p` goes to projects. */
  readonly key?: string;
  /** What can be begun from anywhere and belongs to this page. */
  readonly create?: { readonly label: Text; readonly path: string; readonly permission: string };
}
