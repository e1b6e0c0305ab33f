import { followServer } from '../clock.ts';
import { currentLocale } from '../i18n/locale.tsx';
import { problemOf, unreachableProblem } from './problem.ts';

export type Values = Readonly<Record<string, unknown>>;

export interface Call {
  readonly method: string;
  readonly path: string;
  readonly params?: Values | undefined;
  readonly query?: Values | undefined;
  readonly body?: unknown;
  readonly signal?: AbortSignal | undefined;
  /** Makes a repeated POST happen once; a fresh one for each intent of the user. */
  readonly key?: string | undefined;
}

/** Fills `{name}` of a route's path and adds the query; empty values are left out. */
export const urlOf = (path: string, params: Values = {}, query: Values = {}): string => {
  const filled = path.replace(/\{(\w+)\}/g, (_all, name: string) => encodeURIComponent(String(params[name])));
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined || value === null || value === '') continue;
    search.set(name, String(value));
  }
  const text = search.toString();
  return text === '' ? filled : `${filled}?${text}`;
};

/** One call of the API: the answer as JSON, or a thrown `Problem`. */
export const send = async ({ method, path, params, query, body, signal, key }: Call): Promise<unknown> => {
  const headers: Record<string, string> = { accept: 'application/json', 'x-locale': currentLocale() };
  if (body !== undefined) headers['content-type'] = 'application/json';
  if (key) headers['idempotency-key'] = key;
  const response = await reach(urlOf(path, params, query), {
    method,
    headers,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(signal ? { signal } : {}),
    // A removal that waited for a possible undo still goes out when the page is closed.
    keepalive: method === 'DELETE',
  });
  followServer(response.headers.get('x-server-now'));
  const text = await response.text();
  if (!response.ok)
    throw problemOf(
      { status: response.status, requestId: response.headers.get('x-request-id') ?? '', text },
      currentLocale(),
    );
  return text === '' ? undefined : JSON.parse(text);
};

const reach = async (url: string, init: RequestInit): Promise<Response> => {
  try {
    return await fetch(url, init);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw unreachableProblem(currentLocale());
  }
};
