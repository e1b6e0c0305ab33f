import { readFile } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';
import type { Command, Place, ThreadData } from './embedded-worker.ts';

/** The thread the embedded database runs in. */
export interface EmbeddedThread {
  /** Has a command carried out; the next one is sent when this one is answered. */
  readonly ask: (command: Command) => Promise<Uint8Array | null>;
  readonly end: () => Promise<void>;
}

interface Answer {
  readonly answer?: Uint8Array | null;
  readonly error?: Error;
}

let compiled: Promise<WebAssembly.Module> | null = null;

/** PostgreSQL is compiled once for all threads of the process: what one has run fast, the next runs fast from its start. */
const program = (): Promise<WebAssembly.Module> =>
  (compiled ??= readFile(new URL('pglite.wasm', import.meta.resolve('@electric-sql/pglite'))).then((bytes) =>
    WebAssembly.compile(bytes),
  ));

/** Starts the thread and answers when its database is open. */
export const startEmbeddedThread = async (place: Place): Promise<EmbeddedThread> => {
  const worker = new Worker(new URL('./embedded-worker.ts', import.meta.url), {
    workerData: { ...place, program: await program() } satisfies ThreadData,
  });
  const answers: PromiseWithResolvers<Uint8Array | null>[] = [];
  const expectAnswer = (): Promise<Uint8Array | null> => {
    const answer = Promise.withResolvers<Uint8Array | null>();
    answers.push(answer);
    return answer.promise;
  };
  let lost: Error | null = null;
  worker.once('error', (error: Error) => {
    lost = error;
    for (const { reject } of answers.splice(0)) reject(error);
  });
  worker.on('message', ({ answer = null, error }: Answer) => {
    const next = answers.shift();
    if (error) next?.reject(error);
    else next?.resolve(answer);
  });
  await expectAnswer();
  return {
    ask: async (command) => {
      if (lost) throw lost;
      worker.postMessage(command);
      return expectAnswer();
    },
    end: async () => void (await worker.terminate()),
  };
};
