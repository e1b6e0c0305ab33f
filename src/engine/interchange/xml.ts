import { SaxesParser } from 'saxes';
import { unreadable } from './rules.ts';
import type { ReadPlan } from '../plan.ts';

export interface XmlEvents {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly text: (text: string) => void;
  readonly close: (name: string) => void;
}

export type Unreadable = ReadPlan & { readonly status: 'unreadable' };

const maximumDepth = 64;
const maximumCharacters = 500_000_000;
const sliceLength = 65_536;

/**
 * Reads decoded XML as a stream of events without building a tree.
 * Element names come without their namespace prefix. DOCTYPE and entity declarations, nesting
 * deeper than 64 levels and more than 500 million characters are refused.
 * Answers null when the whole document was read, the refusal with `line:column` otherwise; what
 * the handlers throw passes through.
 */
export function readXml(chunks: string | Iterable<string>, events: XmlEvents): Unreadable | null {
  const parser = new SaxesParser();
  const stop = new Error('stop');
  let refusal: Unreadable | null = null;
  const refuse = (rule: Parameters<typeof unreadable>[0], params = {}): never => {
    refusal = unreadable(rule, `${parser.line}:${parser.column}`, params);
    throw stop;
  };
  listen(parser, events, refuse);
  try {
    let characters = 0;
    for (const slice of slices(chunks)) {
      characters += slice.length;
      if (characters > maximumCharacters) refuse('plan.too-large', { limit: maximumCharacters });
      parser.write(slice);
    }
    parser.close();
  } catch (error) {
    if (error !== stop) throw error;
  }
  return refusal;
}

type Refuse = (rule: Parameters<typeof unreadable>[0], params?: Record<string, string | number>) => never;

function listen(parser: SaxesParser, events: XmlEvents, refuse: Refuse): void {
  let depth = 0;
  parser.on('error', (error) => refuse('plan.xml-malformed', { detail: withoutPosition(error.message) }));
  parser.on('doctype', () => refuse('plan.xml-entities'));
  parser.on('opentag', (tag) => {
    depth += 1;
    if (depth > maximumDepth) refuse('plan.xml-too-deep', { limit: maximumDepth });
    events.open(localName(tag.name), tag.attributes);
  });
  parser.on('text', events.text);
  parser.on('cdata', events.text);
  parser.on('closetag', (tag) => {
    depth -= 1;
    events.close(localName(tag.name));
  });
}

/** Small slices let a refusal stop early and keep the parser's carried state small. */
function* slices(chunks: string | Iterable<string>): Iterable<string> {
  for (const chunk of typeof chunks === 'string' ? [chunks] : chunks) {
    for (let from = 0; from < chunk.length; from += sliceLength) yield chunk.slice(from, from + sliceLength);
  }
}

const localName = (name: string): string => {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
};

const withoutPosition = (message: string): string => message.replace(/^\d+:\d+: /, '');
