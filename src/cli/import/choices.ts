import { registerKinds } from '#capabilities/register/reading/kind-names.ts';

export const importKinds = [...registerKinds, 'plan'] as const;
/** Which row counts where several have one number: the first, the last, or each on its own under a further number. */
export const duplicateRules = ['first', 'last', 'all'] as const;

export type ImportKind = (typeof importKinds)[number];
export type TableKind = Exclude<ImportKind, 'plan'>;
export type DuplicateRule = (typeof duplicateRules)[number];

export interface Choices {
  readonly files: readonly string[];
  readonly kind: ImportKind;
  readonly mode: 'dry-run' | 'import';
  readonly duplicates: DuplicateRule | null;
  readonly isJson: boolean;
}

/** What is printed of one file. */
export interface Report {
  readonly file: string;
  readonly error?: { readonly rule: string; readonly at: string; readonly message: string };
  readonly doubts?: readonly unknown[];
  readonly lost?: readonly unknown[];
  readonly differences?: readonly unknown[];
  readonly [further: string]: unknown;
}
