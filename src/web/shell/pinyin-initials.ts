// The first character of each initial in pinyin order; I, U and V begin no syllable.
const firstOf = '阿八嚓哒妸发旮哈讥咔垃妈拏噢妑七呥仨他屲夕丫帀';
const letters = 'abcdefghjklmnopqrstwxyz';
const collator = new Intl.Collator('zh-Hans-CN-u-co-pinyin');

/** Pinyin initials of a label by the browser's own collation, Latin letters kept: 人员 → ry. */
export const initialsOf = (label: string): string => [...label.toLowerCase()].map(initialOf).join('');

const initialOf = (character: string): string => {
  if (/[a-z0-9]/.test(character)) return character;
  if (!/\p{Script=Han}/u.test(character)) return '';
  let at = -1;
  for (const [index, first] of [...firstOf].entries())
    if (collator.compare(character, first) >= 0) at = index;
  return letters[at] ?? '';
};
