interface InBoth {
  readonly zh: string;
  readonly en: string;
}

/** A word of the glossary as texts explain it. */
export interface ExplainedTerm extends InBoth {
  readonly id: string;
  readonly abbreviation: string | null;
  readonly definition: InBoth;
  readonly synonyms: readonly string[];
  /** Words of it with an everyday meaning too. */
  readonly unmarked: readonly string[];
}
