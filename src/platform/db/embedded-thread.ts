import { Worker } from 'node:worker_threads';
import type { Command, Place } from './embedded-worker.ts';

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

/** Starts the thread and answers when its database is open. */
export const startEmbeddedThread = async (place: Place): Promise<EmbeddedThread> => {
  const worker = new Worker(new URL('./embedded-worker.ts', import.meta.url), { workerData: place });
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
