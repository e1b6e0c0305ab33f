import { App } from 'antd';
import { useWrite } from '#web/api/use-write.ts';
import { productTexts } from '#web/i18n/product.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { ModalForm } from '#web/kit/ModalForm.tsx';
import { RespondentFields, respondentsOf, type RespondentValues } from './RespondentFields.tsx';
import { maturityTexts } from './texts.ts';

interface InviteFormProps {
  readonly assessmentId: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

export function InviteForm({ assessmentId, isOpen, onClose }: InviteFormProps) {
  const t = useTexts(maturityTexts);
  const { saved } = useTexts(productTexts);
  const { message } = App.useApp();
  const invite = useWrite('POST', '/api/maturity-assessments/{id}/invitations', {
    onDone: () => {
      void message.success(saved);
      onClose();
    },
  });
  return (
    <ModalForm<RespondentValues>
      title={t.invite}
      isOpen={isOpen}
      initial={{ respondents: [{ personId: null, group: 'pm' }] }}
      submitText={t.invite}
      onSubmit={(values) =>
        invite.mutate({ params: { id: assessmentId }, body: { respondents: respondentsOf(values) } })
      }
      onClose={onClose}
      isSaving={invite.isPending}
      error={invite.error}
    >
      <RespondentFields />
    </ModalForm>
  );
}
