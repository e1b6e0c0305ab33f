import { Form, Select } from 'antd';
import { useTexts } from '#web/i18n/texts.ts';
import { Terms } from '#web/kit/terms/Terms.tsx';
import { useOffices } from '../../assessments/ui/use-offices.ts';
import { roadmapTexts } from './texts.ts';

/** The PMO unit a road map sets up; none before it exists. */
export function OfficeField() {
  const t = useTexts(roadmapTexts);
  const { offices } = useOffices('');
  return (
    <Form.Item name="pmoUnitId" label={t.office} extra={<Terms>{t.officeHint}</Terms>}>
      <Select
        allowClear
        placeholder={t.noOffice}
        options={offices.map(({ id, name }) => ({ value: id, label: name }))}
      />
    </Form.Item>
  );
}
