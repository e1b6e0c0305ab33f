import { App } from 'antd';
import { useWrite } from '#web/api/use-write.ts';
import { VersionedForm } from '#web/forms/VersionedForm.tsx';
import { productTexts } from '#web/i18n/product.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { ModalForm } from '#web/kit/ModalForm.tsx';
import { useMoneyScale } from '../../projects/ui/money-scale.ts';
import type { InitiationDetail } from '../schema.ts';
import { bodyOf, valuesOf, type InitiationValues } from './initiation-values.ts';
import { InitiationFields } from './InitiationFields.tsx';
import { initiationTexts } from './texts.ts';

const useSaved = () => {
  const { saved } = useTexts(productTexts);
  const { message } = App.useApp();
  return () => void message.success(saved);
};

interface NewInitiationProps {
  readonly isOpen: boolean;
  readonly proposalId: string | null;
  readonly onDone: (id: string) => void;
  readonly onClose: () => void;
}

export function NewInitiationForm({ isOpen, proposalId, onDone, onClose }: NewInitiationProps) {
  const t = useTexts(initiationTexts);
  const scale = useMoneyScale();
  const saved = useSaved();
  const create = useWrite('POST', '/api/initiations', {
    onDone: ({ id }) => {
      saved();
      onDone(id);
    },
  });
  return (
    <ModalForm<InitiationValues>
      title={t.newRequest}
      isOpen={isOpen}
      width={760}
      initial={{ proposalId, goals: [{}] }}
      onSubmit={(values) =>
        create.mutate({ body: { ...bodyOf(values, scale), proposalId: values.proposalId ?? null } })
      }
      onClose={() => {
        create.reset();
        onClose();
      }}
      isSaving={create.isPending}
      error={create.error}
    >
      <InitiationFields request={null} />
    </ModalForm>
  );
}

interface ChangeInitiationProps {
  readonly request: InitiationDetail | null;
  readonly onClose: () => void;
}

export function ChangeInitiationForm({ request, onClose }: ChangeInitiationProps) {
  const t = useTexts(initiationTexts);
  const scale = useMoneyScale();
  const saved = useSaved();
  const change = useWrite('PATCH', '/api/initiations/{id}', {
    onDone: () => {
      saved();
      onClose();
    },
  });
  return (
    <VersionedForm<InitiationValues, ReturnType<typeof bodyOf>>
      title={t.editRequest}
      width={760}
      record={request}
      initial={request ? valuesOf(request, scale) : {}}
      fields={[
        { key: 'title', label: t.name },
        { key: 'customer', label: t.customer },
        { key: 'startOn', label: t.start },
        { key: 'finishOn', label: t.finish },
        { key: 'reasons', label: t.reasons },
      ]}
      saving={change}
      bodyOf={(values) => bodyOf(values, scale)}
      onSave={(body, version) =>
        change.mutate({ params: { id: request?.id ?? '' }, body: { ...body, version } })
      }
      onClose={() => {
        change.reset();
        onClose();
      }}
    >
      <InitiationFields request={request} />
    </VersionedForm>
  );
}
