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

/** The current record that a refused write was not based on, if that is why it was refused. */
export const currentOf = (error: unknown): Readonly<Record<string, unknown>> | null => {
  const problem = asProblem(error);
  const current = problem?.status === 412 ? problem.document.params['current'] : null;
  return typeof current === 'object' && current !== null ? (current as Readonly<Record<string, unknown>>) : null;
};

const unreachable: Text = ['无法连接服务器，未保存任何内容；请检查网络后重试', 'The server cannot be reached; nothing was saved; check the network and try again'];
const unreadable: Text = ['服务器的回答无法读取（HTTP {status}）', 'The answer of the server cannot be read (HTTP {status})'];

export const unreachableProblem = (locale: Locale): Problem =>
  new Problem({ type: 'network.unreachable', title: inLocale(unreachable, locale), status: 0, requestId: '', params: {} });

/** The problem an answer tells; a proxy's page in its place is told as such. */
export const problemOf = (response: { readonly status: number; readonly requestId: string; readonly text: string }, locale: Locale): Problem => {
  const document = readDocument(response.text);
  if (document) return new Problem(document);
  const { status, requestId } = response;
  return new Problem({ type: 'network.unreadable', title: fill(inLocale(unreadable, locale), { status }), status, requestId, params: {} });
};

const readDocument = (text: string): ProblemDocument | null => {
  if (!text.startsWith('{')) return null;
  const document = JSON.parse(text) as Partial<ProblemDocument>;
  return typeof document.type === 'string' && typeof document.title === 'string' ? (document as ProblemDocument) : null;
};
