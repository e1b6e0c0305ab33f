import { App, Checkbox, Form, Input, Select } from 'antd';
import { fill } from '#platform/i18n.ts';
import { useGet } from '#web/api/use-get.ts';
import { useWrite } from '#web/api/use-write.ts';
import { productTexts } from '#web/i18n/product.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { DateField } from '#web/kit/DateField.tsx';
import { ModalForm } from '#web/kit/ModalForm.tsx';
import { RemoveRowButton } from '#web/kit/RemoveButton.tsx';
import { Terms } from '#web/kit/terms/Terms.tsx';
import type { Candidate, RoundRecord } from '../schema/rounds.ts';
import { demandLines, demandOf } from './demand-lines.ts';
import { roundTexts } from './texts.ts';

interface Values {
  readonly isMandatory: boolean;
  readonly mandatoryReason: string | null;
  readonly knockOutId: string | null;
  readonly startsOn: string | null;
  readonly category: string | null;
  readonly demand: string;
  readonly requires: readonly string[];
  readonly excludes: readonly string[];
}

interface CandidateFormProps {
  readonly round: RoundRecord;
  readonly candidate: Candidate;
  readonly onClose: () => void;
}

/** What the round knows of a candidate beside its proposal. */
export function CandidateForm({ round, candidate, onClose }: CandidateFormProps) {
  const t = useTexts(roundTexts);
  const { saved } = useTexts(productTexts);
  const { message } = App.useApp();
  const onDone = () => {
    void message.success(saved);
    onClose();
  };
  const change = useWrite('PATCH', '/api/candidates/{id}', { onDone });
  const remove = useWrite('DELETE', '/api/candidates/{id}', { onDone });
  const set = useGet(
    '/api/criteria-sets/{id}',
    { params: { id: round.criteriaSetId ?? '' } },
    { enabled: round.criteriaSetId !== null },
  );
  const stated = (set.data?.knockOuts ?? []).filter(({ kind }) => kind === 'stated');
  const others = round.candidates
    .filter(({ id }) => id !== candidate.id)
    .map(({ id, title }) => ({ value: id, label: title }));
  return (
    <ModalForm<Values>
      title={fill(t.changeOf, { name: candidate.title })}
      isOpen
      initial={initialOf(candidate, stated)}
      onSubmit={(values) =>
        change.mutate({
          params: { id: candidate.id },
          body: { ...bodyOf(values), version: candidate.version },
        })
      }
      onClose={onClose}
      isSaving={change.isPending}
      error={change.error ?? remove.error}
      aside={
        <RemoveRowButton
          name={candidate.title}
          onRemove={() => remove.mutate({ params: { id: candidate.id } })}
        />
      }
    >
      <Form.Item<Values> name="isMandatory" valuePropName="checked">
        <Checkbox>{t.mandatory}</Checkbox>
      </Form.Item>
      <Form.Item<Values> name="mandatoryReason" label={t.mandatoryReason}>
        <Input maxLength={1000} />
      </Form.Item>
      <Form.Item<Values> name="knockOutId" label={t.knockOut}>
        <Select allowClear options={stated.map(({ id, name }) => ({ value: id, label: name }))} />
      </Form.Item>
      <Form.Item<Values> name="startsOn" label={t.startsOn}>
        <DateField />
      </Form.Item>
      <Form.Item<Values> name="category" label={t.category}>
        <Input maxLength={40} />
      </Form.Item>
      <Form.Item<Values> name="demand" label={t.demand} extra={<Terms>{t.demandHint}</Terms>}>
        <Input.TextArea rows={4} />
      </Form.Item>
      <Form.Item<Values> name="requires" label={t.requires}>
        <Select mode="multiple" options={others} showSearch={{ optionFilterProp: 'label' }} />
      </Form.Item>
      <Form.Item<Values> name="excludes" label={t.excludes}>
        <Select mode="multiple" options={others} showSearch={{ optionFilterProp: 'label' }} />
      </Form.Item>
    </ModalForm>
  );
}

const initialOf = (
  { mandatoryReason, startsOn, category, demand, relations, knockOuts }: Candidate,
  stated: readonly { readonly id: string; readonly name: string }[],
): Values => ({
  isMandatory: mandatoryReason !== null,
  mandatoryReason,
  knockOutId: stated.find(({ name }) => knockOuts.some((one) => one.name === name))?.id ?? null,
  startsOn,
  category,
  demand: demandLines(demand),
  requires: relations.flatMap(({ otherId, kind }) => (kind === 'requires' ? [otherId] : [])),
  excludes: relations.flatMap(({ otherId, kind }) => (kind === 'excludes' ? [otherId] : [])),
});

const bodyOf = ({ isMandatory, mandatoryReason, knockOutId, requires, excludes, ...values }: Values) => ({
  isMandatory,
  mandatoryReason: mandatoryReason || null,
  knockOut: knockOutId ? { id: knockOutId, reason: '' } : null,
  startsOn: values.startsOn,
  category: values.category || null,
  demand: demandOf(values.demand),
  relations: [
    ...requires.map((otherId) => ({ otherId, kind: 'requires' as const })),
    ...excludes.map((otherId) => ({ otherId, kind: 'excludes' as const })),
  ],
});
