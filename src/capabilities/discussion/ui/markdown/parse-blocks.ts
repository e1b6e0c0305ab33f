import { parseInline, type Inline } from './parse-inline.ts';

type Line = readonly Inline[];

export type Block =
  | { readonly kind: 'paragraph'; readonly lines: readonly Line[] }
  | {
      readonly kind: 'list';
      readonly isOrdered: boolean;
      readonly start: number;
      readonly items: readonly Line[];
    }
  | { readonly kind: 'code'; readonly text: string };

const fence = /^\s*```/;
const bullet = /^\s{0,6}[-*+]\s+(.*)$/;
const numbered = /^\s{0,6}(\d{1,6})[.)、]\s*(?=\D)(.*)$/;

/** Reads the small Markdown of comments: paragraphs whose line breaks count, lists and blocks of code. */
export const parseBlocks = (text: string): Block[] => {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  const blocks: Block[] = [];
  for (let at = 0; at < lines.length;) {
    const { block, next } = blockAt(lines, at);
    if (block) blocks.push(block);
    at = next;
  }
  return blocks;
};

interface Read {
  readonly block: Block | null;
  readonly next: number;
}

const blockAt = (lines: readonly string[], at: number): Read => {
  const line = lines[at] ?? '';
  if (line.trim() === '') return { block: null, next: at + 1 };
  if (fence.test(line)) return codeAt(lines, at);
  if (bullet.test(line)) return listAt(lines, at, bullet);
  if (numbered.test(line)) return listAt(lines, at, numbered);
  const end = endOf(
    lines,
    at,
    (one) => one.trim() !== '' && !fence.test(one) && !bullet.test(one) && !numbered.test(one),
  );
  return { block: { kind: 'paragraph', lines: lines.slice(at, end).map(parseInline) }, next: end };
};

/** A block of code reaches to its closing fence, or to the end where nobody closed it. */
const codeAt = (lines: readonly string[], at: number): Read => {
  const end = endOf(lines, at + 1, (one) => !fence.test(one));
  return { block: { kind: 'code', text: lines.slice(at + 1, end).join('\n') }, next: end + 1 };
};

const listAt = (lines: readonly string[], at: number, mark: RegExp): Read => {
  const end = endOf(lines, at, (one) => mark.test(one));
  const items = lines.slice(at, end).map((one) => parseInline(mark.exec(one)?.at(-1) ?? ''));
  const isOrdered = mark === numbered;
  const start = isOrdered ? Number(mark.exec(lines[at] ?? '')?.[1] ?? 1) : 1;
  return { block: { kind: 'list', isOrdered, start, items }, next: end };
};

const endOf = (lines: readonly string[], from: number, belongs: (line: string) => boolean): number => {
  let end = from;
  while (end < lines.length && belongs(lines[end] ?? '')) end += 1;
  return end;
};
