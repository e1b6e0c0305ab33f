import { App, Form, Select } from 'antd';
import { useWrite } from '#web/api/use-write.ts';
import { productTexts } from '#web/i18n/product.ts';
import { useText, useTexts } from '#web/i18n/texts.ts';
import { ModalForm } from '#web/kit/ModalForm.tsx';
import { PersonField } from '../../organisation/ui/PersonField.tsx';
import { rankNames, ranks, type Rank } from '../names.ts';
import type { Office } from '../schema/offices.ts';
import { officeTexts } from './texts.ts';

interface HeadValues {
  readonly personId?: string | null;
  readonly rank?: Rank | null;
}

interface HeadFormProps {
  readonly office: Office;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

const Item = Form.Item<HeadValues>;

/** Who heads the unit, and with which rank. */
export function HeadForm({ office, isOpen, onClose }: HeadFormProps) {
  const t = useTexts(officeTexts);
  const { saved } = useTexts(productTexts);
  const say = useText();
  const { message } = App.useApp();
  const save = useWrite('PUT', '/api/offices/{id}/head', {
    onDone: () => {
      void message.success(saved);
      onClose();
    },
  });
  const present = office.headId ? { id: office.headId, name: office.headName ?? '' } : null;
  return (
    <ModalForm<HeadValues>
      title={t.setHead}
      isOpen={isOpen}
      width={440}
      initial={{ personId: office.headId, rank: office.headRank }}
      onSubmit={({ personId = null, rank = null }) =>
        save.mutate({ params: { id: office.id }, body: { version: office.version, personId, rank } })
      }
      onClose={() => {
        save.reset();
        onClose();
      }}
      isSaving={save.isPending}
      error={save.error}
    >
      <Item name="personId" label={t.head}>
        <PersonField present={present} />
      </Item>
      <Item name="rank" label={t.headRank}>
        <Select allowClear options={ranks.map((rank) => ({ value: rank, label: say(rankNames[rank]) }))} />
      </Item>
    </ModalForm>
  );
}
