import type { Db, Tx } from './database.ts';

/**
 * What is the same in every statement on a database, made once for it: to put a selection of forty columns together
 * takes longer than the rest of many a request.
 */
export const onceFor = <T>(make: (db: Db | Tx) => T): ((db: Db | Tx) => T) => {
  const made = new WeakMap<Db | Tx, T>();
  return (db) => {
    const known = made.get(db) ?? make(db);
    made.set(db, known);
    return known;
  };
};
