import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '#web/api/call.ts';
import { upload } from '#web/api/upload.ts';
import { getOptions, useGet } from '#web/api/use-get.ts';
import type { PreviewChange, RegisterPreview, UploadQuery } from '../../schema.ts';

const path = '/api/registers/imports/{id}/preview';
const keyOf = (id: string) => getOptions(path, { params: { id } }).queryKey;

/** Keeps what one attempt is doing and why it failed; a further attempt forgets the former failure. */
const useAttempt = () => {
  const [isSending, setIsSending] = useState(false);
  const [error, setError] = useState<Error | null>(null);
  const attempt = async <T>(work: () => Promise<T>): Promise<T | null> => {
    setIsSending(true);
    setError(null);
    try {
      return await work();
    } catch (refused) {
      setError(refused instanceof Error ? refused : new Error(String(refused)));
      return null;
    } finally {
      setIsSending(false);
    }
  };
  return { attempt, isSending, error };
};

/** Sends a table and keeps its preview. */
export const useTableUpload = () => {
  const client = useQueryClient();
  const { attempt, ...state } = useAttempt();
  const send = (file: File, query: Partial<UploadQuery>): Promise<RegisterPreview | null> =>
    attempt(async () => {
      const preview = await upload('/api/registers/imports', { files: [file], query });
      client.setQueryData(keyOf(preview.importId), preview);
      return preview;
    });
  return { send, ...state };
};

/** The preview of a run and a way to read the file otherwise. */
export const usePreview = (id: string) => {
  const client = useQueryClient();
  const preview = useGet(path, { params: { id } }, { staleTime: 600_000 });
  const { attempt, ...state } = useAttempt();
  const change = (body: PreviewChange): Promise<RegisterPreview | null> =>
    attempt(async () => {
      const changed = await call('PATCH', '/api/registers/imports/{id}', { params: { id }, body });
      client.setQueryData(keyOf(id), changed);
      return changed;
    });
  return { preview, change, ...state };
};
