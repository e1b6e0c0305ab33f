/** What the process that holds products is asked: to start the product with a number, or to end it. */
export type Order =
  | { readonly number: number; readonly start: NodeJS.ProcessEnv }
  | { readonly number: number; readonly start: null };

export interface Report {
  readonly number: number;
  readonly address?: string | null;
  readonly setupToken?: string | null;
  readonly error?: string;
}
