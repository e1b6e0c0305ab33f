import { SaxesParser } from 'saxes';
import { unreadable } from './rules.ts';
import type { ReadPlan } from '../plan.ts';

export interface XmlEvents {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly text: (text: string) => void;
  readonly close: (name: string) => void;
}

export type Unreadable = ReadPlan & { readonly status: 'unreadable' };

export interface XmlLimits {
  readonly depth: number;
  readonly characters: number;
}

const xmlLimits: XmlLimits = { depth: 64, characters: 500_000_000 };
const sliceLength = 65_536;

/**
 * Reads decoded XML as a stream of events without building a tree.
 * Element names come without their namespace prefix. DOCTYPE and entity declarations, and what
 * exceeds the limits (64 levels, 500 million characters), are refused.
 * Answers null when the whole document was read, the refusal with `line:column` otherwise; what
 * the handlers throw passes through.
 */
export function readXml(
  chunks: string | Iterable<string>,
  events: XmlEvents,
  limits: XmlLimits = xmlLimits,
): Unreadable | null {
  const parser = new SaxesParser();
  const stop = new Error('stop');
  let refusal: Unreadable | null = null;
  const refuse = (rule: Parameters<typeof unreadable>[0], params = {}): never => {
    refusal = unreadable(rule, `${parser.line}:${parser.column}`, { line: parser.line, ...params });
    throw stop;
  };
  listen(parser, counted(events, limits.depth, refuse), refuse);
  try {
    let characters = 0;
    for (const slice of slices(chunks)) {
      characters += slice.length;
      if (characters > limits.characters) refuse('plan.too-large', { limit: limits.characters });
      parser.write(slice);
    }
    parser.close();
  } catch (error) {
    if (error !== stop) throw error;
  }
  return refusal;
}

type Refuse = (rule: Parameters<typeof unreadable>[0], params?: Record<string, string | number>) => never;

function counted(events: XmlEvents, limit: number, refuse: Refuse): XmlEvents {
  let depth = 0;
  return {
    open(name, attributes) {
      depth += 1;
      if (depth > limit) refuse('plan.xml-too-deep', { limit });
      events.open(name, attributes);
    },
    text: events.text,
    close(name) {
      depth -= 1;
      events.close(name);
    },
  };
}

function listen(parser: SaxesParser, events: XmlEvents, refuse: Refuse): void {
  parser.on('error', (error) => {
    const detail = withoutPosition(error.message);
    if (cutOff.test(detail)) refuse('plan.xml-cut-off');
    refuse('plan.xml-malformed', { detail });
  });
  parser.on('doctype', () => refuse('plan.xml-entities'));
  parser.on('opentag', (tag) => events.open(localName(tag.name), tag.attributes));
  parser.on('text', events.text);
  parser.on('cdata', events.text);
  parser.on('closetag', (tag) => events.close(localName(tag.name)));
}

/** Small slices let a refusal stop early and keep the parser's carried state small. */
function* slices(chunks: string | Iterable<string>): Iterable<string> {
  for (const chunk of typeof chunks === 'string' ? [chunks] : chunks) {
    for (let from = 0; from < chunk.length; from += sliceLength) yield chunk.slice(from, from + sliceLength);
  }
}

/** What the parser says where the text ends too early. */
const cutOff = /^(?:unclosed tag|unexpected end)/;

const localName = (name: string): string => {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
};

const withoutPosition = (message: string): string => message.replace(/^\d+:\d+: /, '');
