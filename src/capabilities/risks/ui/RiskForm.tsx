import { useWrite } from '#web/api/use-write.ts';
import { VersionedForm } from '#web/forms/VersionedForm.tsx';
import { useSaved } from '#web/forms/use-saved.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { ModalForm } from '#web/kit/ModalForm.tsx';
import { RemoveRowButton } from '#web/kit/RemoveButton.tsx';
import { useMoneyScale } from '../../projects/ui/money-scale.ts';
import type { RiskRecord } from '../schema.ts';
import { riskBody, valuesOfRisk, type RiskValues } from './risk-values.ts';
import { RiskFields } from './RiskFields.tsx';
import { riskTexts } from './texts.ts';

export const riskTouches = ['/api/risks', '/api/projects', '/api/portfolio'];

interface NewRiskProps {
  /** Null = the form asks for the project. */
  readonly projectId: string | null;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

export function NewRisk({ projectId, isOpen, onClose }: NewRiskProps) {
  const t = useTexts(riskTexts);
  const scale = useMoneyScale();
  const create = useWrite('POST', '/api/risks', { touches: riskTouches, onDone: useSaved(onClose) });
  return (
    <ModalForm<RiskValues>
      title={t.newRisk}
      isOpen={isOpen}
      width={640}
      initial={{ kind: 'threat', status: 'open' }}
      onSubmit={(values) =>
        create.mutate({
          body: { ...riskBody(values, scale), projectId: projectId ?? values.projectId ?? '' },
        })
      }
      onClose={onClose}
      isSaving={create.isPending}
      error={create.error}
    >
      <RiskFields asksProject={projectId === null} owner={null} />
    </ModalForm>
  );
}

interface ChangeRiskProps {
  readonly risk: RiskRecord | null;
  readonly onRemove: (risk: RiskRecord) => void;
  readonly onClose: () => void;
}

export function ChangeRisk({ risk, onRemove, onClose }: ChangeRiskProps) {
  const t = useTexts(riskTexts);
  const scale = useMoneyScale();
  const change = useWrite('PATCH', '/api/risks/{id}', { touches: riskTouches, onDone: useSaved(onClose) });
  const fields = (
    [
      'code',
      'title',
      'kind',
      'category',
      'probability',
      'impact',
      'probabilityPercent',
      'residualProbabilityPercent',
      'strategy',
      'response',
      'status',
      'trend',
      'raisedOn',
      'dueOn',
    ] as const
  ).map((key) => ({ key, label: key === 'title' ? t.riskTitle : t[key] }));
  return (
    <VersionedForm<RiskValues, ReturnType<typeof riskBody>>
      title={t.editRisk}
      width={640}
      record={risk}
      initial={risk ? valuesOfRisk(risk, scale) : {}}
      fields={[
        ...fields,
        {
          key: 'costImpactFen',
          label: t.costImpact,
          show: (fen) => (typeof fen === 'number' ? String(fen / scale) : '—'),
        },
      ]}
      saving={change}
      aside={risk ? <RemoveRowButton name={risk.code} onRemove={() => onRemove(risk)} /> : null}
      bodyOf={(values) => riskBody(values, scale)}
      onSave={(body, version) =>
        change.mutate({ params: { id: risk?.id ?? '' }, body: { ...body, version } })
      }
      onClose={() => {
        change.reset();
        onClose();
      }}
    >
      <RiskFields asksProject={false} owner={ownerOf(risk)} />
    </VersionedForm>
  );
}

export const ownerOf = (row: { readonly ownerId: string | null; readonly owner: string | null } | null) =>
  row?.ownerId && row.owner ? { id: row.ownerId, name: row.owner } : null;
