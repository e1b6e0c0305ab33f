import { useWrite } from '#web/api/use-write.ts';
import { VersionedForm } from '#web/forms/VersionedForm.tsx';
import { useSaved } from '#web/forms/use-saved.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { ModalForm } from '#web/kit/ModalForm.tsx';
import { RemoveRowButton } from '#web/kit/RemoveButton.tsx';
import type { IssueRecord } from '../schema.ts';
import { issueBody, type IssueValues } from './risk-values.ts';
import { IssueFields } from './RiskFields.tsx';
import { ownerOf } from './RiskForm.tsx';
import { riskTexts } from './texts.ts';

export const issueTouches = ['/api/issues', '/api/projects', '/api/portfolio'];

interface NewIssueProps {
  /** Null = the form asks for the project. */
  readonly projectId: string | null;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

export function NewIssue({ projectId, isOpen, onClose }: NewIssueProps) {
  const t = useTexts(riskTexts);
  const create = useWrite('POST', '/api/issues', { touches: issueTouches, onDone: useSaved(onClose) });
  return (
    <ModalForm<IssueValues>
      title={t.newIssue}
      isOpen={isOpen}
      initial={{ priority: 'medium', status: 'open' }}
      onSubmit={(values) =>
        create.mutate({ body: { ...issueBody(values), projectId: projectId ?? values.projectId ?? '' } })
      }
      onClose={onClose}
      isSaving={create.isPending}
      error={create.error}
    >
      <IssueFields asksProject={projectId === null} owner={null} />
    </ModalForm>
  );
}

interface ChangeIssueProps {
  readonly issue: IssueRecord | null;
  readonly onRemove: (issue: IssueRecord) => void;
  readonly onClose: () => void;
}

export function ChangeIssue({ issue, onRemove, onClose }: ChangeIssueProps) {
  const t = useTexts(riskTexts);
  const change = useWrite('PATCH', '/api/issues/{id}', { touches: issueTouches, onDone: useSaved(onClose) });
  const fields = (['code', 'title', 'priority', 'status', 'raisedOn', 'dueOn'] as const).map((key) => ({
    key,
    label: key === 'title' ? t.issueTitle : t[key],
  }));
  return (
    <VersionedForm<IssueValues, ReturnType<typeof issueBody>>
      title={t.editIssue}
      record={issue}
      initial={issue ?? {}}
      fields={fields}
      saving={change}
      aside={issue ? <RemoveRowButton name={issue.code} onRemove={() => onRemove(issue)} /> : null}
      bodyOf={issueBody}
      onSave={(body, version) =>
        change.mutate({ params: { id: issue?.id ?? '' }, body: { ...body, version } })
      }
      onClose={() => {
        change.reset();
        onClose();
      }}
    >
      <IssueFields asksProject={false} owner={ownerOf(issue)} />
    </VersionedForm>
  );
}
