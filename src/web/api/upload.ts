import { currentLocale } from '../i18n/locale.tsx';
import { problemOf, unreachableProblem } from './problem.ts';
import { urlOf, type Values } from './request.ts';
import type { AnswerOf, PathOf } from './routes.ts';

export interface Upload {
  readonly files: readonly File[];
  readonly fields?: Readonly<Record<string, string>>;
  readonly params?: Values;
  readonly query?: Values;
  /** Share of the bytes that have left, 0–1. */
  readonly onProgress?: (share: number) => void;
  readonly signal?: AbortSignal;
}

/** Sends files to an upload route. XMLHttpRequest, since fetch tells no progress of what is sent. */
export const upload = <P extends PathOf<'POST'>>(path: P, sent: Upload): Promise<AnswerOf<'POST', P>> =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', urlOf(path, sent.params, sent.query));
    request.setRequestHeader('accept', 'application/json');
    request.setRequestHeader('x-locale', currentLocale());
    request.setRequestHeader('idempotency-key', crypto.randomUUID());
    request.upload.addEventListener('progress', ({ loaded, total }) =>
      sent.onProgress?.(total > 0 ? loaded / total : 0),
    );
    request.addEventListener('error', () => reject(unreachableProblem(currentLocale())));
    request.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
    request.addEventListener('load', () => {
      const { status, responseText: text } = request;
      if (status < 300) resolve((text === '' ? undefined : JSON.parse(text)) as AnswerOf<'POST', P>);
      else
        reject(
          problemOf(
            { status, requestId: request.getResponseHeader('x-request-id') ?? '', text },
            currentLocale(),
          ),
        );
    });
    sent.signal?.addEventListener('abort', () => request.abort());
    request.send(formOf(sent));
  });

const formOf = ({ files, fields = {} }: Upload): FormData => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  // A file of a dropped folder keeps its place in it as its name.
  for (const file of files) form.append('files', file, file.webkitRelativePath || file.name);
  return form;
};
