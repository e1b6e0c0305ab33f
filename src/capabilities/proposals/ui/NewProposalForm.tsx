import { Alert, Form, Input, Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { fill, type Text } from '#platform/i18n.ts';
import { useGet } from '#web/api/use-get.ts';
import { useWrite } from '#web/api/use-write.ts';
import { productTexts } from '#web/i18n/product.ts';
import { useText, useTexts } from '#web/i18n/texts.ts';
import { ModalForm } from '#web/kit/ModalForm.tsx';
import { paths } from '#web/paths.ts';
import { useGo } from '#web/routing/use-go.ts';
import { projectTypeNames, type ProjectType } from '../../method/names.ts';
import { projectClassNames } from '../../past-projects/names.ts';
import { AlikeList } from './AlikeList.tsx';
import { proposalTexts } from './texts.ts';

interface Values {
  readonly name: string;
  readonly projectType: ProjectType;
  readonly projectClass?: 'A' | 'B' | 'C' | null;
}

interface NewProposalFormProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

const fromLetters = 3;

/** Begins a proposal; what bears a like name is shown while its name is typed. */
export function NewProposalForm({ isOpen, onClose }: NewProposalFormProps) {
  const t = useTexts(proposalTexts);
  const { required } = useTexts(productTexts);
  const say = useText();
  const go = useGo();
  const [typed, setTyped] = useState('');
  const name = useDeferredValue(typed.trim());
  const isLong = [...name].length >= fromLetters;
  const alike = useGet(
    '/api/proposals/alike',
    { query: { name: name || '-' } },
    { enabled: isOpen && isLong },
  );
  const create = useWrite('POST', '/api/proposals', {
    touches: ['/api/proposals'],
    onDone: ({ id }) => {
      onClose();
      go(paths.proposal(id));
    },
  });
  const options = (names: Readonly<Record<string, Text>>) =>
    Object.entries(names).map(([value, title]) => ({ value, label: say(title) }));
  const must = (label: string) => [{ required: true, message: fill(required, { label }) }];
  const rows = isLong ? (alike.data?.rows ?? []) : [];
  return (
    <ModalForm<Values>
      title={t.new}
      isOpen={isOpen}
      initial={{ projectType: 'internal-it' }}
      submitText={t.begin}
      onSubmit={({ name: title, projectType, projectClass }) =>
        create.mutate({ body: { name: title, projectType, projectClass: projectClass ?? null } })
      }
      onClose={onClose}
      isSaving={create.isPending}
      error={create.error}
    >
      <Form.Item name="name" label={t.name} rules={must(t.name)}>
        <Input maxLength={200} onChange={({ target }) => setTyped(target.value)} />
      </Form.Item>
      {rows.length > 0 ? (
        <Alert
          role="status"
          type="warning"
          style={{ marginBottom: 16 }}
          title={rows.some(({ reading }) => reading === 'duplicate') ? t.duplicate : t.alike}
          description={<AlikeList rows={rows} />}
        />
      ) : null}
      <Form.Item name="projectType" label={t.type} rules={must(t.type)}>
        <Select options={options(projectTypeNames)} />
      </Form.Item>
      <Form.Item name="projectClass" label={t.class}>
        <Select allowClear options={options(projectClassNames)} />
      </Form.Item>
    </ModalForm>
  );
}
