import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { upload } from '#web/api/upload.ts';
import { queryOf, type FiledUnder } from './subject.ts';

interface Sending {
  /** Files on their way; 0 = none. */
  readonly count: number;
  /** Share of their bytes that have left, 0–1. */
  readonly share: number;
  readonly error: Error | null;
}

const idle: Sending = { count: 0, share: 0, error: null };

/** Sends files to be attached, with progress; what failed is told, and nothing of it was kept. */
export const useSending = (subject: FiledUnder, onSent: (count: number) => void) => {
  const client = useQueryClient();
  const [state, setState] = useState(idle);
  const stopping = useRef<AbortController | null>(null);
  const send = async (files: readonly File[]) => {
    const { signal } = (stopping.current = new AbortController());
    setState({ ...idle, count: files.length });
    try {
      const onProgress = (share: number) => setState({ ...idle, count: files.length, share });
      await upload('/api/files', { files, query: { ...queryOf(subject) }, onProgress, signal });
      setState(idle);
      onSent(files.length);
      await client.invalidateQueries({ queryKey: ['/api/files'] });
    } catch (error) {
      setState({ ...idle, error: signal.aborted ? null : asError(error) });
    }
  };
  return {
    ...state,
    send: (files: readonly File[]) => void send(files),
    stop: () => stopping.current?.abort(),
  };
};

const asError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)));
