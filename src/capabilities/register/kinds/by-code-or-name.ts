import type { RegisterKind } from './kind.ts';
import { sameWord } from './lookup.ts';
import { textOf } from './value.ts';

type Known =
  | 'keyOfRow'
  | 'keyOfRecord'
  | 'secondKeyOfRow'
  | 'secondKeyOfRecord'
  | 'labelOfRow'
  | 'labelOfRecord';

/** How projects, people and units are recognised: by their number or code, else by their name, which also labels them. */
export const byCodeOrName: Pick<RegisterKind, Known> = {
  keyOfRow: (row) => sameWord(String(row['code'])),
  keyOfRecord: ({ key }) => (key === null ? null : sameWord(key)),
  secondKeyOfRow: (row) => sameWord(String(row['name'])),
  secondKeyOfRecord: (record) => {
    const name = textOf(record, 'name');
    return name === null ? null : sameWord(name);
  },
  labelOfRow: (row) => String(row['name']),
  labelOfRecord: (record) => textOf(record, 'name') ?? record.key ?? '',
};
