import { openAsBlob } from 'node:fs';
import { basename } from 'node:path';
import type { Control } from '../control.ts';
import { InputError } from '../engine/read-file.ts';

interface Asked {
  readonly method: 'GET' | 'POST' | 'PATCH';
  readonly body?: object | FormData;
}

/** A request to the product; a refusal is told with its rule. */
export const ask = async <T>(
  { address, token }: Control,
  path: string,
  { method, body }: Asked,
): Promise<T> => {
  const isForm = body instanceof FormData;
  const response = await fetch(new URL(path, address), {
    method,
    headers: {
      authorization: `Bearer ${token}`,
      ...(body && !isForm ? { 'content-type': 'application/json' } : {}),
    },
    ...(body ? { body: isForm ? body : JSON.stringify(body) } : {}),
  });
  if (response.ok) return (await response.json()) as T;
  const problem = (await response.json()) as { type?: string; title?: string; params?: { at?: unknown } };
  throw new InputError(
    problem.type ?? `http.${response.status}`,
    String(problem.params?.at ?? ''),
    problem.title ?? `HTTP ${response.status}`,
  );
};

export const formOf = async (file: string): Promise<FormData> => {
  const form = new FormData();
  form.append('file', await openAsBlob(file), basename(file));
  return form;
};
