/** A piece of a line. Text is text: nothing in here is ever read as HTML. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'bold' | 'italic'; readonly children: readonly Inline[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly href: string }
  | { readonly kind: 'mention'; readonly name: string; readonly personId: string };

// In the order in which they are tried; every repetition is bounded, so that no text takes long.
const marks = new RegExp(
  [
    '`(?<code>[^`\\n]{1,2000})`',
    '@\\[(?<name>[^\\]\\n]{1,100})\\]\\((?<person>[0-9a-f-]{36})\\)',
    '\\[(?<label>[^\\]\\n]{1,500})\\]\\((?<target>[^\\s()]{1,2000})\\)',
    '\\*\\*(?=\\S)(?<bold>[^\\n]{0,2000}?\\S)\\*\\*',
    '\\*(?=\\S)(?<italic>[^*\\n]{0,2000}?[^\\s*])\\*',
    '(?<url>https?:\\/\\/[^\\s<>"\'`，。；：！？、（）【】《》]{1,2000})',
  ].join('|'),
  'gu',
);

/** Reads bold, italics, code, links and mentions out of one line. */
export const parseInline = (line: string): Inline[] => {
  const found: Inline[] = [];
  let from = 0;
  for (const match of line.matchAll(marks)) {
    const inline = inlineOf(match.groups ?? {});
    if (!inline) continue;
    if (match.index > from) found.push({ kind: 'text', text: line.slice(from, match.index) });
    found.push(...inline);
    from = match.index + match[0].length;
  }
  if (from < line.length) found.push({ kind: 'text', text: line.slice(from) });
  return found;
};

type Groups = Readonly<Record<string, string | undefined>>;

/** What a match stands for; null where it has to stay plain text. */
const inlineOf = ({ code, name, person, label, target, bold, italic, url }: Groups): Inline[] | null => {
  if (code !== undefined) return [{ kind: 'code', text: code }];
  if (name !== undefined && person !== undefined) return [{ kind: 'mention', name, personId: person }];
  if (bold !== undefined) return [{ kind: 'bold', children: parseInline(bold) }];
  if (italic !== undefined) return [{ kind: 'italic', children: parseInline(italic) }];
  if (label !== undefined && target !== undefined)
    return isSafeTarget(target) ? [{ kind: 'link', text: label, href: target }] : null;
  return url === undefined ? null : bareLink(url);
};

/** A full stop or bracket after an address belongs to the sentence. */
const bareLink = (url: string): Inline[] => {
  const href = url.replace(/[.,;:!?)\]]+$/, '');
  const rest = url.slice(href.length);
  const link: Inline = { kind: 'link', text: href, href };
  return rest === '' ? [link] : [link, { kind: 'text', text: rest }];
};

/** Only the web, mail and pages of this product; above all not `javascript:`, `data:` or `//other.host`. */
export const isSafeTarget = (target: string): boolean =>
  /^(https?:\/\/[^\s/]|mailto:[^\s@]+@)/i.test(target) || /^\/(?![/\\])/.test(target);
