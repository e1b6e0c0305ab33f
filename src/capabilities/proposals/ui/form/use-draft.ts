import { useCallback, useEffect, useRef, useState } from 'react';
import { useWrite } from '#web/api/use-write.ts';
import type { ProposalForm } from '../../fields/field.ts';
import type { LinkKind } from '../../names.ts';
import type { ProposalContent } from '../../schema/content.ts';
import type { ProposalDetail } from '../../schema/messages.ts';

export interface DraftForm extends ProposalForm {
  readonly links: readonly { readonly kind: LinkKind; readonly otherId: string }[];
}

export type DraftState = 'saved' | 'waiting' | 'saving' | 'failed';

export interface Draft {
  readonly form: DraftForm;
  readonly state: DraftState;
  readonly error: Error | null;
  readonly setHead: (patch: Partial<Omit<DraftForm, 'content'>>) => void;
  readonly setContent: (patch: Partial<ProposalContent>) => void;
  /** Saves what is not saved yet and answers the version of the record. */
  readonly flush: () => Promise<number>;
}

const pauseMs = 1_500;

export const draftOf = (proposal: ProposalDetail): DraftForm => ({
  name: proposal.name,
  projectType: proposal.projectType,
  projectClass: proposal.projectClass,
  unitId: proposal.unitId,
  sponsorId: proposal.sponsorId,
  managerId: proposal.manager?.id ?? null,
  benefitOwnerId: proposal.benefitOwner?.id ?? null,
  content: proposal.content,
  links: proposal.links
    .filter(({ direction }) => direction === 'to')
    .map(({ kind, other }) => ({ kind, otherId: other.id })),
});

const differs = (one: unknown, other: unknown): boolean => JSON.stringify(one) !== JSON.stringify(other);

/** What of a form is not saved yet; a name that is being retyped stays as it was. */
const unsaved = (before: DraftForm, after: DraftForm) => {
  const { content, links, ...head } = after;
  const old: Readonly<Record<string, unknown>> = { ...before, ...before.content };
  const changed = (part: object) =>
    Object.fromEntries(
      Object.entries(part).filter(
        ([key, value]) => differs(old[key], value) && !(key === 'name' && String(value).trim() === ''),
      ),
    );
  const fields = changed(content);
  return {
    ...changed(head),
    ...(Object.keys(fields).length > 0 ? { content: fields } : {}),
    ...(differs(before.links, links) ? { links: [...links] } : {}),
  };
};

interface Saving {
  readonly state: DraftState;
  readonly error: Error | null;
  readonly flush: () => Promise<number>;
  /** Saves a form a pause from now, unless another comes before. */
  readonly saveLater: (next: DraftForm) => void;
}

/** Saves the latest form, one save after the other, each on the version the one before it made. */
const useSaving = ({ id, version: begun }: ProposalDetail, first: DraftForm): Saving => {
  const [state, setState] = useState<DraftState>('saved');
  const latest = useRef(first);
  const saved = useRef({ version: begun, form: first });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const { mutateAsync, error } = useWrite('PATCH', '/api/proposals/{id}', { touches: ['/api/proposals'] });
  const save = useCallback(async (): Promise<number> => {
    const sent = latest.current;
    const body = unsaved(saved.current.form, sent);
    if (Object.keys(body).length === 0) return saved.current.version;
    setState('saving');
    const { version } = await mutateAsync({
      params: { id },
      body: { ...body, version: saved.current.version },
    });
    saved.current = { version, form: sent };
    setState(latest.current === sent ? 'saved' : 'waiting');
    return version;
  }, [id, mutateAsync]);
  const flush = useCallback((): Promise<number> => {
    clearTimeout(timer.current);
    const next = queue.current.catch(() => undefined).then(save);
    queue.current = next.catch(() => setState('failed'));
    return next;
  }, [save]);
  const saveLater = useCallback(
    (next: DraftForm) => {
      latest.current = next;
      setState('waiting');
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void flush().catch(() => undefined), pauseMs);
    },
    [flush],
  );
  return { state, error, flush, saveLater };
};

/** A form that saves itself a moment after the last change. */
export const useDraft = (proposal: ProposalDetail): Draft => {
  const [first] = useState(() => draftOf(proposal));
  const [form, setForm] = useState(first);
  const { state, error, flush, saveLater } = useSaving(proposal, first);
  const change = (next: DraftForm) => {
    setForm(next);
    saveLater(next);
  };
  // Whoever leaves the page within the pause loses nothing.
  useEffect(
    () => () => {
      void flush().catch(() => undefined);
    },
    [flush],
  );
  return {
    form,
    state,
    error,
    setHead: (patch) => change({ ...form, ...patch }),
    setContent: (patch) => change({ ...form, content: { ...form.content, ...patch } }),
    flush,
  };
};
