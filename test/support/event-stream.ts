/** One server-sent event as it came. */
export interface StreamEvent {
  readonly event: string;
  readonly id: string;
  readonly data: unknown;
}

export interface EventStream {
  readonly status: number;
  readonly headers: Headers;
  readonly events: readonly StreamEvent[];
  /** The next event that fits and was not answered before; fails after two seconds. */
  readonly next: (fits: (event: StreamEvent) => boolean) => Promise<StreamEvent>;
  /** Comes when the server has ended the stream. */
  readonly ended: Promise<void>;
  readonly close: () => void;
}

const waitMs = 2_000;

/** Opens a stream of a listening server with the cookies of a session. */
export const openStream = async (
  url: string,
  cookies: ReadonlyMap<string, string> | string,
  headers: Readonly<Record<string, string>> = {},
): Promise<EventStream> => {
  const leaving = new AbortController();
  const cookie =
    typeof cookies === 'string'
      ? cookies
      : [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const response = await fetch(url, { headers: { cookie, ...headers }, signal: leaving.signal });
  const { events, take, next } = gatherEvents();
  return {
    status: response.status,
    headers: response.headers,
    events,
    next,
    ended: follow(response, take),
    close: () => leaving.abort(),
  };
};

const gatherEvents = () => {
  const events: StreamEvent[] = [];
  const taken = new Set<StreamEvent>();
  const waiting = new Set<() => void>();
  const next: EventStream['next'] = (fits) =>
    new Promise((resolve, reject) => {
      const late = setTimeout(() => {
        waiting.delete(look);
        reject(new Error(`no such event within ${waitMs} ms; there came ${JSON.stringify(events)}`));
      }, waitMs);
      const look = (): void => {
        const found = events.find((event) => !taken.has(event) && fits(event));
        if (!found) return;
        taken.add(found);
        clearTimeout(late);
        waiting.delete(look);
        resolve(found);
      };
      waiting.add(look);
      look();
    });
  const take = (event: StreamEvent): void => {
    events.push(event);
    for (const look of waiting) look();
  };
  return { events, take, next };
};

const follow = async (response: Response, take: (event: StreamEvent) => void): Promise<void> => {
  let text = '';
  try {
    for await (const piece of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      text += piece;
      const frames = text.split('\n\n');
      text = frames.pop() ?? '';
      for (const frame of frames) if (frame.includes('event:')) take(readFrame(frame));
    }
  } catch (error) {
    if ((error as Error).name !== 'AbortError') throw error;
  }
};

const readFrame = (frame: string): StreamEvent => {
  const field = (name: string): string =>
    frame
      .split('\n')
      .find((line) => line.startsWith(`${name}: `))
      ?.slice(name.length + 2) ?? '';
  return { event: field('event'), id: field('id'), data: JSON.parse(field('data')) };
};
