/** The input is wrong: which rule it breaks, where, and how to mend it. */
export interface InvalidInput {
  readonly status: 'invalid';
  /** Stable id, e.g. `selection.duplicate-id`. */
  readonly rule: string;
  /** The place in the input, e.g. `candidates[3].cost[0]`. */
  readonly at: string;
  /** Chinese and English, parted by a slash. */
  readonly message: string;
}

/** Says in both languages what is wrong with the input. */
export const invalidInput = (
  rule: string,
  at: string,
  [zh, en]: readonly [zh: string, en: string],
): InvalidInput => ({ status: 'invalid', rule, at, message: `${zh} / ${en}` });

/** The first fault found, the checks being made in turn only until one is found. */
export const firstFault = <T>(
  items: readonly T[],
  check: (item: T, index: number) => InvalidInput | null,
): InvalidInput | null => {
  for (const [index, item] of items.entries()) {
    const fault = check(item, index);
    if (fault !== null) return fault;
  }
  return null;
};

/** Whether a value read from JSON is an object with fields. */
export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether a value read from JSON is a list. */
export const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

/** Whether a value is a finite number not below 0. */
export const isAmount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0;

/** The first id that occurs a second time in a list of things with ids. */
export const repeatedId = (list: readonly unknown[], at: string, rule: string): InvalidInput | null => {
  const seen = new Set<unknown>();
  return firstFault(list, (one, index) => {
    const id = isRecord(one) ? one['id'] : undefined;
    if (!seen.has(id)) {
      seen.add(id);
      return null;
    }
    return invalidInput(rule, `${at}[${index}] (${String(id)})`, [
      `编号“${String(id)}”出现两次`,
      `the id "${String(id)}" occurs twice`,
    ]);
  });
};
