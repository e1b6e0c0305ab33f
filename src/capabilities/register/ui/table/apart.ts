const longText = 120;
const context = 24;
const most = 240;

/** Two texts cut down to where they differ, with a little around it; short ones stay whole. */
export const apart = (before: string, after: string): readonly [string, string] => {
  if (Math.max(before.length, after.length) <= longText) return [before, after];
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  const from = Math.max(0, start - context);
  const cut = (text: string): string => {
    const to = Math.min(text.length, text.length - end + context, from + most);
    return `${from > 0 ? '…' : ''}${text.slice(from, to)}${to < text.length ? '…' : ''}`;
  };
  return [cut(before), cut(after)];
};
