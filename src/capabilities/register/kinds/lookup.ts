/** Something that tables name by its code or its name. */
export interface Named {
  readonly id: string;
  readonly code: string;
  readonly name: string;
}

export type Found =
  | { readonly status: 'one'; readonly named: Named }
  | { readonly status: 'none' | 'several' };

/** Known things by the words a table uses for them. */
export interface Lookup {
  readonly find: (text: string) => Found;
  readonly nameOf: (id: unknown) => string | null;
}

/** A word as it is compared: width, case and space around it say nothing. */
export const sameWord = (text: string): string => text.normalize('NFKC').trim().toLowerCase();

/** By code first, since codes are unique; a name counts only where exactly one bears it. */
export const lookupOf = (all: readonly Named[]): Lookup => {
  const byId = new Map(all.map((one) => [one.id, one]));
  const byCode = new Map(all.map((one) => [sameWord(one.code), one]));
  const byName = Map.groupBy(all, ({ name }) => sameWord(name));
  return {
    find: (text) => {
      const word = sameWord(text);
      const coded = byCode.get(word);
      if (coded) return { status: 'one', named: coded };
      const [first, ...others] = byName.get(word) ?? [];
      if (!first) return { status: 'none' };
      return others.length > 0 ? { status: 'several' } : { status: 'one', named: first };
    },
    nameOf: (id) => (typeof id === 'string' ? (byId.get(id)?.name ?? null) : null),
  };
};
