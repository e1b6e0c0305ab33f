import { App, Form, Input, Select } from 'antd';
import { fill } from '#platform/i18n.ts';
import { useGet } from '#web/api/use-get.ts';
import { useWrite } from '#web/api/use-write.ts';
import { useSaved } from '#web/forms/use-saved.ts';
import { productTexts } from '#web/i18n/product.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { ModalForm } from '#web/kit/ModalForm.tsx';
import { PersonField } from '../../organisation/ui/PersonField.tsx';
import type { NewProgram } from '../../projects/schema.ts';
import type { Group, NewPortfolio } from '../schema.ts';
import { groupTexts } from './texts.ts';

interface NewPortfolioProps {
  readonly isOpen: boolean;
  readonly portfolios: readonly Group[];
  readonly onClose: () => void;
}

export function NewPortfolioForm({ isOpen, portfolios, onClose }: NewPortfolioProps) {
  const t = useTexts(groupTexts);
  const create = useWrite('POST', '/api/portfolios', { onDone: useSaved(onClose) });
  return (
    <ModalForm<NewPortfolio>
      title={t.newPortfolio}
      isOpen={isOpen}
      initial={{}}
      onSubmit={(values) => create.mutate({ body: values })}
      {...asSaving(create, onClose)}
    >
      <CodeAndName most={{ code: 40, name: 120 }} />
      <Form.Item<NewPortfolio> name="parentId" label={t.parent}>
        <Select
          allowClear
          options={portfolios.map(({ id, code, name }) => ({ value: id, label: `${code} ${name}` }))}
        />
      </Form.Item>
      <Form.Item<NewPortfolio> name="ownerId" label={t.owner}>
        <PersonField />
      </Form.Item>
    </ModalForm>
  );
}

interface NewProgramProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

export function NewProgramForm({ isOpen, onClose }: NewProgramProps) {
  const t = useTexts(groupTexts);
  const { message } = App.useApp();
  const create = useWrite('POST', '/api/programs', {
    onDone: () => {
      void message.success(t.programCreated);
      onClose();
    },
  });
  return (
    <ModalForm<NewProgram>
      title={t.newProgram}
      isOpen={isOpen}
      initial={{}}
      onSubmit={(values) => create.mutate({ body: values })}
      {...asSaving(create, onClose)}
    >
      <CodeAndName most={{ code: 60, name: 200 }} />
      <Form.Item<NewProgram> name="managerId" label={t.owner}>
        <PersonField />
      </Form.Item>
    </ModalForm>
  );
}

/** What a form shows of its saving; closed, it forgets what went wrong. */
const asSaving = (
  saving: { readonly isPending: boolean; readonly error: Error | null; readonly reset: () => void },
  onClose: () => void,
) => ({
  isSaving: saving.isPending,
  error: saving.error,
  onClose: () => {
    saving.reset();
    onClose();
  },
});

function CodeAndName({ most }: { readonly most: { readonly code: number; readonly name: number } }) {
  const t = useTexts(groupTexts);
  const { required } = useTexts(productTexts);
  const must = (label: string) => [{ required: true, message: fill(required, { label }) }];
  return (
    <>
      <Form.Item name="code" label={t.code} rules={must(t.code)}>
        <Input maxLength={most.code} />
      </Form.Item>
      <Form.Item name="name" label={t.name} rules={must(t.name)}>
        <Input maxLength={most.name} />
      </Form.Item>
    </>
  );
}

interface Values {
  readonly projects: readonly string[];
}

/** Which projects belong to a portfolio. */
export function MembersForm({
  group,
  onClose,
}: {
  readonly group: Group | null;
  readonly onClose: () => void;
}) {
  const t = useTexts(groupTexts);
  const all = useGet('/api/projects', { query: { limit: 1000, offset: 0 } }, { enabled: group !== null });
  const save = useWrite('PUT', '/api/portfolios/{id}/projects', { onDone: useSaved(onClose) });
  if (!group) return null;
  return (
    <ModalForm<Values>
      title={`${t.editMembers} · ${group.name}`}
      isOpen
      width={640}
      initial={{ projects: group.parts.map(({ id }) => id) }}
      onSubmit={({ projects }) =>
        save.mutate({ params: { id: group.id }, body: { projects: [...projects] } })
      }
      {...asSaving(save, onClose)}
    >
      <Form.Item<Values> name="projects" label={t.members}>
        <Select
          mode="multiple"
          showSearch={{ optionFilterProp: 'label' }}
          loading={all.isPending}
          options={(all.data?.rows ?? []).map(({ id, code, name }) => ({
            value: id,
            label: `${code} ${name}`,
          }))}
        />
      </Form.Item>
    </ModalForm>
  );
}
