import { fill, inLocale, type Locale, type Text } from '#platform/i18n.ts';

/** A problem document of the server (RFC 9457); `type` is the stable id of the rule that refused. */
export interface ProblemDocument {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly requestId: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly problems?: readonly { readonly path: string; readonly message: string }[];
}

/** What every call to the server throws when it did not do what was asked. */
export class Problem extends Error {
  readonly document: ProblemDocument;

  constructor(document: ProblemDocument) {
    super(document.title);
    this.name = 'Problem';
    this.document = document;
  }

  get status(): number {
    return this.document.status;
  }

  get rule(): string {
    return this.document.type;
  }
}

export const asProblem = (error: unknown): Problem | null => (error instanceof Problem ? error : null);

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** The record as it is now, with the names of the API, where a write was refused for being based on an older one. */
export const currentOf = (error: unknown): Readonly<Record<string, unknown>> | null => {
  const problem = asProblem(error);
  const current = problem?.status === 412 ? problem.document.params['current'] : null;
  if (typeof current !== 'object' || current === null) return null;
  return Object.fromEntries(Object.entries(current).map(([key, value]) => [camelCase(key), value]));
};

// The server answers the row as it is stored, whose columns are the names of the API in snake case.
const camelCase = (key: string): string =>
  key.replace(/_([a-z])/g, (_all, letter: string) => letter.toUpperCase());

const unreachable: Text = [
  '无法连接服务器，未保存任何内容；请检查网络后重试',
  'The server cannot be reached; nothing was saved; check the network and try again',
];
const unreadable: Text = [
  '服务器的回答无法读取（HTTP {status}）',
  'The answer of the server cannot be read (HTTP {status})',
];

export const unreachableProblem = (locale: Locale): Problem =>
  new Problem({
    type: 'network.unreachable',
    title: inLocale(unreachable, locale),
    status: 0,
    requestId: '',
    params: {},
  });

/** The problem an answer tells; a proxy's page in its place is told as such. */
export const problemOf = (
  response: { readonly status: number; readonly requestId: string; readonly text: string },
  locale: Locale,
): Problem => {
  const document = readDocument(response.text);
  if (document) return new Problem(document);
  const { status, requestId } = response;
  return new Problem({
    type: 'network.unreadable',
    title: fill(inLocale(unreadable, locale), { status }),
    status,
    requestId,
    params: {},
  });
};

const readDocument = (text: string): ProblemDocument | null => {
  if (!text.startsWith('{')) return null;
  const document = JSON.parse(text) as Partial<ProblemDocument>;
  return typeof document.type === 'string' && typeof document.title === 'string'
    ? (document as ProblemDocument)
    : null;
};
