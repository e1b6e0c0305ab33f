import { useEffect, useState } from 'react';
import { emptyDraft, type Draft } from './draft.ts';

const key = 'zhongshu.setup';
const secrets = { password: '', repeat: '' } as const;

/** Where the wizard is, and what was typed so far. */
export interface Progress {
  readonly draft: Draft;
  readonly step: number;
}

/** The step that asks for what is never kept: who comes back must pass it again. */
export const secretStep = 3;

/** What was typed before the page was loaded anew, in this window; passwords are not among it. */
export const readProgress = (text: string | null, locale: Draft['locale']): Progress => {
  const fresh = { draft: emptyDraft(locale), step: 0 };
  if (text === null) return fresh;
  const kept = JSON.parse(text) as Progress;
  return {
    draft: { ...fresh.draft, ...kept.draft, ...secrets },
    step: Math.min(kept.step, secretStep),
  };
};

export const textOfProgress = ({ draft, step }: Progress): string =>
  JSON.stringify({ draft: { ...draft, ...secrets }, step });

/** The wizard's progress, kept while its window lives: a reload loses nothing but the password. */
export const useKeptProgress = (locale: Draft['locale']) => {
  const [progress, setProgress] = useState(() => readProgress(sessionStorage.getItem(key), locale));
  useEffect(() => sessionStorage.setItem(key, textOfProgress(progress)), [progress]);
  return {
    ...progress,
    change: (patch: Partial<Draft>) =>
      setProgress(({ draft, step }) => ({ draft: { ...draft, ...patch }, step })),
    go: (step: number) => setProgress(({ draft }) => ({ draft, step })),
    forget: () => sessionStorage.removeItem(key),
  };
};
