import type { FastifyInstance, InjectOptions } from 'fastify';

/** What a test reads of an answer: JSON is not typed here, the test says what it expects. */
export interface Answer<T = Record<string, unknown>> {
  readonly status: number;
  readonly json: T;
  readonly headers: Readonly<Record<string, string | string[] | number | undefined>>;
  readonly body: Buffer;
}

type Headers = Readonly<Record<string, string>>;
type Send = <T = Record<string, unknown>>(
  path: string,
  body?: unknown,
  headers?: Headers,
) => Promise<Answer<T>>;

/** A browser in small: it keeps cookies and comes from an address of its own. */
export interface Client {
  readonly get: <T = Record<string, unknown>>(path: string, headers?: Headers) => Promise<Answer<T>>;
  readonly post: Send;
  readonly put: Send;
  readonly patch: Send;
  readonly delete: Send;
  /** Posts and fails the test unless it succeeded; answers the JSON. */
  readonly mustPost: <T = Record<string, unknown>>(path: string, body?: unknown) => Promise<T>;
  readonly mustGet: <T = Record<string, unknown>>(path: string) => Promise<T>;
  /** Sends a file as a form does. */
  readonly upload: <T = Record<string, unknown>>(
    path: string,
    file: { name: string; content: Uint8Array },
    headers?: Headers,
  ) => Promise<Answer<T>>;
  readonly cookies: Map<string, string>;
}

let clients = 0;

/** A client of the server; it comes from an address of its own, so that limits by address do not meet. */
export const createClient = (server: FastifyInstance): Client => {
  clients += 1;
  const remoteAddress = `10.1.${Math.floor(clients / 250)}.${(clients % 250) + 1}`;
  const cookies = new Map<string, string>();
  const send = sending({ server, remoteAddress, cookies });
  const get: Client['get'] = (url, headers) => send({ method: 'GET', url, ...(headers ? { headers } : {}) });
  const writing =
    (method: 'POST' | 'PUT' | 'PATCH' | 'DELETE'): Send =>
    (url, body, headers) =>
      send({
        method,
        url,
        ...(headers ? { headers } : {}),
        ...(body === undefined ? {} : { payload: body as object }),
      });
  const post = writing('POST');
  return {
    get,
    post,
    put: writing('PUT'),
    patch: writing('PATCH'),
    delete: writing('DELETE'),
    mustPost: async <T>(path: string, body?: unknown) =>
      succeeded<T>(`POST ${path}`, await post<T>(path, body)),
    mustGet: async <T>(path: string) => succeeded<T>(`GET ${path}`, await get<T>(path)),
    upload: (path, file, headers) => send({ method: 'POST', url: path, ...formOf(file, headers ?? {}) }),
    cookies,
  };
};

interface Sender {
  readonly server: FastifyInstance;
  readonly remoteAddress: string;
  readonly cookies: Map<string, string>;
}

const sending =
  ({ server, remoteAddress, cookies }: Sender) =>
  async <T>(request: InjectOptions): Promise<Answer<T>> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await server.inject({
      remoteAddress,
      ...request,
      headers: { ...(cookie ? { cookie } : {}), ...request.headers },
    });
    for (const one of answer.cookies) keep(cookies, one);
    const isJson = String(answer.headers['content-type'] ?? '').includes('json');
    const json = (isJson && answer.body !== '' ? JSON.parse(answer.body) : {}) as T;
    return { status: answer.statusCode, json, headers: answer.headers, body: answer.rawPayload };
  };

const keep = (
  cookies: Map<string, string>,
  one: { name: string; value: string; maxAge?: number; expires?: Date },
): void => {
  const isGone =
    one.value === '' || one.maxAge === 0 || (one.expires !== undefined && one.expires.getTime() <= 0);
  if (isGone) cookies.delete(one.name);
  else cookies.set(one.name, one.value);
};

const succeeded = <T>(what: string, answer: Answer<T>): T => {
  if (answer.status >= 300)
    throw new Error(`${what} answered ${answer.status}: ${JSON.stringify(answer.json)}`);
  return answer.json;
};

const boundary = 'zhongshu-test-form';

const formOf = (file: { name: string; content: Uint8Array }, headers: Headers) => ({
  headers: { ...headers, 'content-type': `multipart/form-data; boundary=${boundary}` },
  payload: Buffer.concat([
    Buffer.from(
      `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${file.name}"\r\ncontent-type: application/octet-stream\r\n\r\n`,
    ),
    Buffer.from(file.content),
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ]),
});
