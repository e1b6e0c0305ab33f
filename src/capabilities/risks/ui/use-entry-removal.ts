import { fill } from '#platform/i18n.ts';
import { productTexts } from '#web/i18n/product.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { useRemoval } from '#web/kit/use-removal.tsx';

interface Entry {
  readonly id: string;
  readonly code: string;
  readonly title: string;
}

/** Removes entries of a register so that it can be undone; what is shown lacks them at once. */
export const useEntryRemoval = (perform: (id: string) => Promise<unknown>) => {
  const { removedName } = useTexts(productTexts);
  const { hidden, remove } = useRemoval(perform);
  return {
    remove: ({ id, code, title }: Entry) => remove(id, fill(removedName, { name: `${code} ${title}` })),
    /** The rows that are left, and how many rows there are in all. */
    left: <E extends Entry>(page: { readonly rows: readonly E[]; readonly total: number } | undefined) => {
      const rows = page?.rows.filter(({ id }) => !hidden.has(id));
      return { rows, total: page && rows ? page.total - (page.rows.length - rows.length) : undefined };
    },
  };
};
