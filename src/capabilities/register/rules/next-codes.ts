/** Hands out free codes with a prefix, `P0001` and on, past the highest one taken. */
export const nextCodes = (prefix: string, taken: readonly string[]): { readonly next: () => string } => {
  let last = 0;
  for (const code of taken) {
    const number = code.startsWith(prefix) ? Number(code.slice(prefix.length)) : Number.NaN;
    if (Number.isInteger(number) && number > last) last = number;
  }
  return {
    next: () => {
      last += 1;
      return `${prefix}${String(last).padStart(4, '0')}`;
    },
  };
};
