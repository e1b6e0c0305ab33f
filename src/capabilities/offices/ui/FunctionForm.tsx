import { App, Form, Input } from 'antd';
import { useWrite } from '#web/api/use-write.ts';
import { productTexts } from '#web/i18n/product.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { ModalForm } from '#web/kit/ModalForm.tsx';
import { PersonField } from '../../organisation/ui/PersonField.tsx';
import type { OfficeFunction } from '../schema/offices.ts';
import { officeTexts } from './texts.ts';

interface FunctionFormProps {
  readonly officeId: string;
  /** Null while none is changed. */
  readonly edited: OfficeFunction | null;
  readonly onClose: () => void;
}

interface Values {
  readonly ownerId?: string | null;
  readonly serviceLevel?: string | null;
}

/** Who answers for a function of the unit, and what it promises. */
export function FunctionForm({ officeId, edited, onClose }: FunctionFormProps) {
  const t = useTexts(officeTexts);
  const { saved } = useTexts(productTexts);
  const { message } = App.useApp();
  const save = useWrite('PUT', '/api/offices/{id}/functions/{functionId}', {
    onDone: () => {
      void message.success(saved);
      onClose();
    },
  });
  const present = edited?.ownerId ? { id: edited.ownerId, name: edited.ownerName ?? '' } : null;
  return (
    <ModalForm<Values>
      title={edited?.name ?? ''}
      isOpen={edited !== null}
      width={440}
      initial={edited ? { ownerId: edited.ownerId, serviceLevel: edited.serviceLevel } : {}}
      onSubmit={({ ownerId = null, serviceLevel }) =>
        save.mutate({
          params: { id: officeId, functionId: edited?.id ?? '' },
          body: { isOn: edited?.isOn ?? true, ownerId, serviceLevel: serviceLevel?.trim() || null },
        })
      }
      onClose={() => {
        save.reset();
        onClose();
      }}
      isSaving={save.isPending}
      error={save.error}
    >
      <Form.Item<Values> name="ownerId" label={t.functionOwner}>
        <PersonField present={present} />
      </Form.Item>
      <Form.Item<Values> name="serviceLevel" label={t.serviceLevel}>
        <Input placeholder={t.serviceLevelHint} maxLength={500} />
      </Form.Item>
    </ModalForm>
  );
}
