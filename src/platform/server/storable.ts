import { AppError } from '../errors.ts';

/**
 * Refuses text that no database holds, the null character or half of a surrogate pair, and text of which nothing can
 * be seen although it is not empty, such as a name of zero-width spaces; says where it stands.
 */
export const expectStorable = (input: Readonly<Record<string, unknown>>): void => {
  // By a list instead of by recursion: how deep an input is nested is up to who sends it.
  const open: [path: string, value: unknown][] = Object.entries(input);
  for (let next = open.pop(); next; next = open.pop()) {
    const [path, value] = next;
    if (typeof value === 'string') expectText(path, value);
    else if (typeof value === 'object' && value !== null)
      for (const [key, inner] of Object.entries(value)) {
        expectText(path, key);
        open.push([path === '' ? key : `${path}.${key}`, inner]);
      }
  }
};

const expectText = (path: string, text: string): void => {
  if (text.includes('\0') || !text.isWellFormed())
    throw new AppError('invalid', 'input.text-unstorable', { field: path });
  if (isInvisible(text)) throw new AppError('invalid', 'input.text-invisible', { field: path });
};

const isInvisible = (text: string): boolean => !/[^\p{Cf}\s]/u.test(text) && /\p{Cf}/u.test(text);
