import { App, Form, Radio, Select } from 'antd';
import { PersonField } from '#capabilities/organisation/ui/PersonField.tsx';
import { UnitField } from '#capabilities/organisation/ui/UnitField.tsx';
import { useWrite } from '#web/api/use-write.ts';
import '#web/forms/form-grid.css';
import { useLocale } from '#web/i18n/locale.tsx';
import { productTexts } from '#web/i18n/product.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { ModalForm } from '#web/kit/ModalForm.tsx';
import { DateField } from '#web/kit/DateField.tsx';
import { Terms } from '#web/kit/terms/Terms.tsx';
import { accessTexts } from '../texts.ts';
import type { Role } from './role.ts';
import { ProjectField } from './ProjectField.tsx';

interface Values {
  readonly personId: string;
  readonly role: string;
  readonly scope: 'enterprise' | 'unit' | 'project';
  readonly scopeId?: string | null;
  readonly validFrom?: string | null;
  readonly validTo?: string | null;
}

interface NewGrantFormProps {
  readonly isOpen: boolean;
  readonly roles: readonly Role[];
  /** The person filtered by, who is offered first. */
  readonly person: string;
  readonly onClose: () => void;
}

export function NewGrantForm({ isOpen, roles, person, onClose }: NewGrantFormProps) {
  const t = useTexts(accessTexts);
  const { saved } = useTexts(productTexts);
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const create = useWrite('POST', '/api/grants', {
    onDone: () => {
      void message.success(saved);
      onClose();
    },
  });
  const submit = ({ personId, role, scope, scopeId, validFrom, validTo }: Values) =>
    create.mutate({
      body: {
        personId,
        role,
        scope,
        scopeId: scope === 'enterprise' ? null : (scopeId ?? null),
        validFrom: validFrom || null,
        validTo: validTo || null,
      },
    });
  return (
    <ModalForm<Values>
      title={t.newGrant}
      isOpen={isOpen}
      form={form}
      initial={{ scope: 'enterprise', ...(person ? { personId: person } : {}) }}
      onSubmit={submit}
      onClose={onClose}
      isSaving={create.isPending}
      error={create.error}
    >
      <GrantFields roles={roles} />
    </ModalForm>
  );
}

const Item = Form.Item<Values>;

function GrantFields({ roles }: { readonly roles: readonly Role[] }) {
  const t = useTexts(accessTexts);
  const { required } = useTexts(productTexts);
  const { locale } = useLocale();
  const form = Form.useFormInstance<Values>();
  const role = Form.useWatch('role', form);
  const scope = Form.useWatch('scope', form);
  const allowed = roles.find(({ id }) => id === role)?.scopes ?? (['enterprise', 'unit', 'project'] as const);
  const must = (label: string) => [{ required: true, message: required.replace('{label}', label) }];
  const choose = (id: string) => {
    const [first] = roles.find((one) => one.id === id)?.scopes ?? [];
    if (first) form.setFieldsValue({ scope: first, scopeId: null });
  };
  return (
    <>
      <Item name="personId" label={t.person} rules={must(t.person)}>
        <PersonField />
      </Item>
      <Item name="role" label={t.role} rules={must(t.role)}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          onChange={choose}
          options={roles.map(({ id, name }) => ({ value: id, label: name[locale] }))}
        />
      </Item>
      <Item name="scope" label={t.scope}>
        <Radio.Group
          aria-label={t.scope}
          options={allowed.map((value) => ({ value, label: t[value] }))}
          onChange={() => form.setFieldsValue({ scopeId: null })}
        />
      </Item>
      {scope === 'unit' ? (
        <Item name="scopeId" label={t.unit} rules={must(t.unit)}>
          <UnitField />
        </Item>
      ) : null}
      {scope === 'project' ? (
        <Item name="scopeId" label={t.project} rules={must(t.project)}>
          <ProjectField />
        </Item>
      ) : null}
      <div className="zs-form-grid">
        <Item name="validFrom" label={t.validFrom}>
          <DateField />
        </Item>
        <Item name="validTo" label={t.validTo} extra={<Terms>{t.unlimitedNote}</Terms>}>
          <DateField />
        </Item>
      </div>
    </>
  );
}
