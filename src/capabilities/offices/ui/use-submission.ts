import { App } from 'antd';
import { useWrite } from '#web/api/use-write.ts';
import { useTexts } from '#web/i18n/texts.ts';
import type { Changed } from '../schema/authority.ts';
import { officeTexts } from './texts.ts';

interface Submission {
  /** Goes on with what became of a change: said, or submitted to the executives at once. */
  readonly proceed: (changed: Changed) => void;
  readonly isPending: boolean;
  readonly error: Error | null;
  readonly reset: () => void;
}

/** Sends a change of authority to the executives where it needs them. */
export const useSubmission = (onDone: () => void): Submission => {
  const t = useTexts(officeTexts);
  const { message } = App.useApp();
  const submit = useWrite('POST', '/api/approvals', {
    onDone: () => {
      void message.success(t.submitted);
      onDone();
    },
  });
  return {
    proceed: ({ changeId, subject }) => {
      if (changeId !== null && subject !== null)
        return submit.mutate({ body: { kind: subject, subjectId: changeId } });
      void message.success(t.applied);
      return onDone();
    },
    isPending: submit.isPending,
    error: submit.error,
    reset: submit.reset,
  };
};
