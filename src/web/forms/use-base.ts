import { useState } from 'react';

/**
 * The record as it was when the form was opened. It stays while the page learns of later versions:
 * what was filled in was filled in over this one, and is saved on this one or not without asking.
 */
export const useBase = <R extends { readonly id: string }>(record: R | null): R | null => {
  const [base, setBase] = useState(record);
  if (record?.id === base?.id) return base;
  setBase(record);
  return record;
};
