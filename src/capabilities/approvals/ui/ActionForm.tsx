import { App, Form, Input, Radio, Select } from 'antd';
import { fill } from '#platform/i18n.ts';
import { useWrite } from '#web/api/use-write.ts';
import { usePunctuation } from '#web/i18n/punctuation.ts';
import { useText, useTexts } from '#web/i18n/texts.ts';
import { ModalForm } from '#web/kit/ModalForm.tsx';
import { actionNames } from '../names.ts';
import type { ApprovalDetail, Legal } from '../schema.ts';
import { PeopleField, type NamedPerson } from './PeopleField.tsx';
import { actionTexts, approvalTexts } from './texts.ts';

interface ActionFormProps {
  readonly approval: ApprovalDetail;
  /** What is about to be done; null: the form is closed. */
  readonly legal: Legal | null;
  readonly onClose: () => void;
}

interface ActionValues {
  readonly opinion?: string;
  readonly people?: readonly NamedPerson[];
  readonly place?: 'before' | 'after';
  readonly toStep?: string;
  readonly signers?: readonly string[];
}

const applicant = 'applicant';
const single: readonly Legal['kind'][] = ['transfer', 'delegate'];
const several: readonly Legal['kind'][] = ['add-signer', 'copy'];

/** Asks for the opinion and what else an action needs, and does it. */
export function ActionForm({ approval, legal, onClose }: ActionFormProps) {
  const t = useTexts(approvalTexts);
  const { aside } = usePunctuation();
  const told = useTexts(actionTexts);
  const text = useText();
  const { message } = App.useApp();
  const act = useWrite('POST', '/api/approvals/{id}/actions', {
    onDone: () => {
      void message.success(t.done);
      onClose();
    },
  });
  if (!legal || legal.kind === 'resubmit') return null;
  const { kind, step, seat, seatName } = legal;
  const name = text(actionNames[kind]);
  const submit = ({ opinion, people, signers, place, toStep }: ActionValues) =>
    act.mutate({
      params: { id: approval.id },
      body: {
        action: kind,
        version: approval.version,
        ...(opinion ? { opinion } : {}),
        ...(step === null ? {} : { step }),
        ...(seat === null ? {} : { seat }),
        ...(place ? { place } : {}),
        ...(people ? { people: people.map(({ id }) => id) } : {}),
        ...(signers ? { people: [...signers] } : {}),
        ...(toStep && toStep !== applicant ? { toStep } : {}),
      },
    });
  const close = () => {
    act.reset();
    onClose();
  };
  return (
    <ModalForm<ActionValues>
      title={seatName === null ? name : aside(name, fill(t.forOther, { name: seatName }))}
      isOpen
      initial={{ place: 'before', toStep: applicant }}
      submitText={name}
      onSubmit={submit}
      onClose={close}
      isSaving={act.isPending}
      error={act.error}
    >
      <p className="zs-muted">{told[kind]}</p>
      <ActionFields legal={legal} />
      <Form.Item
        name="opinion"
        label={t.opinion}
        rules={legal.needsOpinion ? [{ required: true, whitespace: true, message: t.opinionNeeded }] : []}
      >
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 8 }} maxLength={4000} placeholder={t.opinionHint} />
      </Form.Item>
    </ModalForm>
  );
}

function ActionFields({ legal: { kind, targets } }: { readonly legal: Legal }) {
  const t = useTexts(approvalTexts);
  const people = [{ required: true, message: t.peopleNeeded }];
  if (kind === 'return')
    return (
      <Form.Item name="toStep" label={t.returnTo}>
        <Select
          options={[
            { value: applicant, label: t.applicant },
            ...targets.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      </Form.Item>
    );
  if (kind === 'remove-signer')
    return (
      <Form.Item name="signers" label={t.people} rules={people}>
        <Select mode="multiple" options={targets.map(({ id, name }) => ({ value: id, label: name }))} />
      </Form.Item>
    );
  if (!single.includes(kind) && !several.includes(kind)) return null;
  return (
    <>
      <Form.Item name="people" label={single.includes(kind) ? t.person : t.people} rules={people}>
        <PeopleField label={t.person} {...(single.includes(kind) ? { most: 1 } : {})} />
      </Form.Item>
      {kind === 'add-signer' ? (
        <Form.Item name="place" label={t.place}>
          <Radio.Group
            aria-label={t.place}
            options={[
              { value: 'before', label: t.before },
              { value: 'after', label: t.after },
            ]}
          />
        </Form.Item>
      ) : null}
    </>
  );
}
