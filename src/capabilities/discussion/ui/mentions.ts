/** The people named in a text that is being written, by the name that stands after the @. */
export type Mentions = Readonly<Record<string, string>>;

export interface Draft {
  readonly text: string;
  readonly mentions: Mentions;
}

export interface MentionQuery {
  /** Where the @ stands. */
  readonly from: number;
  readonly q: string;
}

const longest = 20;

/** The mention that is being typed before the caret: `请 @cyf|`; null where there is none, as inside an e-mail address. */
export const mentionAt = (text: string, caret: number): MentionQuery | null => {
  const before = text.slice(Math.max(0, caret - longest - 2), caret);
  const typed = /(?:^|[^A-Za-z0-9_.@])@([\p{L}\p{N}·]{0,20})$/u.exec(before);
  const q = typed?.[1];
  return q === undefined ? null : { from: caret - q.length - 1, q };
};

export interface Choice {
  readonly id: string;
  readonly name: string;
  readonly code: string;
}

export interface Placed extends Draft {
  readonly caret: number;
}

/** Puts a chosen person in the place of what was typed; a namesake already mentioned is told apart by the staff number. */
export const placeMention = (
  { text, mentions }: Draft,
  { from, q }: MentionQuery,
  { id, name, code }: Choice,
): Placed => {
  const plain = name.replace(/[[\]\n]/g, '');
  const label = mentions[plain] === undefined || mentions[plain] === id ? plain : `${plain}(${code})`;
  const before = `${text.slice(0, from)}@${label} `;
  return {
    text: `${before}${text.slice(from + 1 + q.length).replace(/^ /, '')}`,
    mentions: { ...mentions, [label]: id },
    caret: before.length,
  };
};

/** The text as it is kept: `@陈亦凡` of somebody chosen becomes `@[陈亦凡](id)`. */
export const toKept = ({ text, mentions }: Draft): string => {
  const labels = Object.keys(mentions).sort((a, b) => b.length - a.length);
  if (labels.length === 0) return text;
  const known = new RegExp(`@(${labels.map(escaped).join('|')})`, 'gu');
  return text.replace(known, (_all, label: string) => `@[${label}](${mentions[label]})`);
};

/** The text as it is written, of one that was kept. */
export const toDraft = (kept: string): Draft => {
  const mentions: Record<string, string> = {};
  const text = kept.replace(/@\[([^\]\n]{1,100})\]\(([0-9a-f-]{36})\)/g, (all, label: string, id: string) => {
    if (mentions[label] !== undefined && mentions[label] !== id) return all;
    mentions[label] = id;
    return `@${label}`;
  });
  return { text, mentions };
};

const escaped = (label: string): string => label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
