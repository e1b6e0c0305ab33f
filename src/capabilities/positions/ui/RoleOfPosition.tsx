import { EditOutlined } from '@ant-design/icons';
import { Button, Form, Select } from 'antd';
import { useState } from 'react';
import { useMay } from '#web/api/session.ts';
import { useGet } from '#web/api/use-get.ts';
import { useWrite } from '#web/api/use-write.ts';
import { useLocale } from '#web/i18n/locale.tsx';
import { useTexts } from '#web/i18n/texts.ts';
import { ModalForm } from '#web/kit/ModalForm.tsx';
import type { Position } from '../schema.ts';
import { staffTexts } from './texts.ts';
import { useSaved } from '#web/forms/use-saved.ts';

/** The role of the system that comes with a position; who may grant roles sets it. */
export function RoleOfPosition({ position }: { readonly position: Position }) {
  const t = useTexts(staffTexts);
  const { locale } = useLocale();
  const mayGrant = useMay()('grant.manage');
  const [isOpen, setIsOpen] = useState(false);
  const roles = useGet('/api/roles').data?.roles ?? [];
  const close = () => setIsOpen(false);
  const save = useWrite('PUT', '/api/positions/{id}/role', { onDone: useSaved(close) });
  const name = roles.find(({ id }) => id === position.role)?.name[locale] ?? position.role ?? t.roleNone;
  const choices = roles.filter(
    ({ isAdministrator, scopes }) => !isAdministrator && scopes.some((scope) => scope !== 'project'),
  );
  return (
    <>
      {name}
      {mayGrant ? (
        <Button
          type="text"
          size="small"
          icon={<EditOutlined />}
          aria-label={t.changeRole}
          title={t.changeRole}
          onClick={() => setIsOpen(true)}
        />
      ) : null}
      <ModalForm<{ readonly role?: string | null }>
        title={t.changeRole}
        isOpen={isOpen}
        initial={{ role: position.role }}
        onSubmit={({ role }) =>
          save.mutate({
            params: { id: position.id },
            body: { version: position.version, role: role ?? null },
          })
        }
        onClose={() => {
          save.reset();
          close();
        }}
        isSaving={save.isPending}
        error={save.error}
      >
        <Form.Item name="role" label={t.role} extra={t.roleText}>
          <Select
            allowClear
            placeholder={t.roleNone}
            options={choices.map((role) => ({ value: role.id, label: role.name[locale] }))}
          />
        </Form.Item>
      </ModalForm>
    </>
  );
}
