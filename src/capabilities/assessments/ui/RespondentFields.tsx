import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form, Select } from 'antd';
import { useText, useTexts } from '#web/i18n/texts.ts';
import { PersonField } from '../../organisation/ui/PersonField.tsx';
import { groupNames, respondentGroups, type RespondentGroup } from '../names.ts';
import { maturityTexts } from './texts.ts';

export interface RespondentValues {
  readonly respondents: readonly { readonly personId?: string | null; readonly group: RespondentGroup }[];
}

/** The people of a form as the API takes them; rows without a person are left out. */
export const respondentsOf = ({ respondents }: RespondentValues) =>
  respondents.flatMap(({ personId, group }) => (personId ? [{ personId, group }] : []));

/** Whom to invite, each in one of the four groups. */
export function RespondentFields() {
  const t = useTexts(maturityTexts);
  const say = useText();
  const groups = groupNames.map((group) => ({ value: group, label: say(respondentGroups[group]) }));
  return (
    <Form.List name="respondents">
      {(rows, { add, remove }) => (
        <>
          {rows.map(({ key, name }) => (
            <div key={key} className="zs-respondent-row">
              <Form.Item
                name={[name, 'personId']}
                label={`${t.person} ${name + 1}`}
                rules={[{ required: true, message: t.nobody }]}
              >
                <PersonField />
              </Form.Item>
              <Form.Item name={[name, 'group']} label={t.group}>
                <Select options={groups} />
              </Form.Item>
              <Form.Item label=" " colon={false}>
                <Button
                  type="text"
                  icon={<DeleteOutlined />}
                  aria-label={`${t.drop} ${name + 1}`}
                  title={`${t.drop} ${name + 1}`}
                  disabled={rows.length === 1}
                  onClick={() => remove(name)}
                />
              </Form.Item>
            </div>
          ))}
          <Button icon={<PlusOutlined />} onClick={() => add({ personId: null, group: 'pm' })}>
            {t.add}
          </Button>
        </>
      )}
    </Form.List>
  );
}
