import { Agent, request, type OutgoingHttpHeaders } from 'node:http';

export interface Answer {
  readonly status: number;
  readonly bytes: number;
  readonly text: () => string;
}

export interface Asked {
  readonly method?: 'GET' | 'POST';
  readonly path: string;
  readonly body?: unknown;
  /** Sent as it is, with its own kind, instead of JSON. */
  readonly raw?: { readonly content: Buffer; readonly type: string };
}

export interface Client {
  readonly ask: (asked: Asked) => Promise<Answer>;
  readonly json: <T>(asked: Asked) => Promise<T>;
  readonly close: () => void;
}

/** The client, with the sizes of the answers it was given since it was asked for them last. */
export const recording = (client: Client): Client & { readonly sizes: () => readonly number[] } => {
  let sizes: number[] = [];
  return {
    ...client,
    ask: async (asked) => {
      const answer = await client.ask(asked);
      sizes.push(answer.bytes);
      return answer;
    },
    sizes: () => {
      const taken = sizes;
      sizes = [];
      return taken;
    },
  };
};

/** How a client says who it is. */
export type Identity = { readonly authorization: string } | { readonly cookie: string };

/** A client on kept connections, as a browser or a proxy holds them; an answer other than 2xx is an error. */
export const createClient = (address: string, identity: Identity): Client => {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  const ask = ({ method = 'GET', path, body, raw }: Asked): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const content = raw?.content ?? (body === undefined ? undefined : Buffer.from(JSON.stringify(body)));
      const headers: OutgoingHttpHeaders = { ...identity };
      if (content) {
        headers['content-type'] = raw?.type ?? 'application/json';
        headers['content-length'] = content.length;
      }
      const sent = request(`${address}${path}`, { method, agent, headers }, (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.once('error', reject);
        answer.once('end', () => {
          const status = answer.statusCode ?? 0;
          const text = (): string => Buffer.concat(parts).toString();
          if (status >= 300)
            return reject(new Error(`${method} ${path} answered ${status}: ${text().slice(0, 300)}`));
          resolve({ status, bytes: parts.reduce((sum, part) => sum + part.length, 0), text });
        });
      });
      sent.once('error', (error: NodeJS.ErrnoException) => {
        // A server closes a connection that was kept too long, and may do so as it is used again.
        const isClosed = sent.reusedSocket && error.code === 'ECONNRESET';
        if (isClosed && method === 'GET') ask({ path }).then(resolve, reject);
        else reject(error);
      });
      sent.end(content);
    });
  return {
    ask,
    json: async <T>(asked: Asked) => JSON.parse((await ask(asked)).text()) as T,
    close: () => agent.destroy(),
  };
};
