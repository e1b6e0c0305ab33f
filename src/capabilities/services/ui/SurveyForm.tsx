import { App, Button, Form, Radio } from 'antd';
import { fill } from '#platform/i18n.ts';
import { useWrite } from '#web/api/use-write.ts';
import { productTexts } from '#web/i18n/product.ts';
import { useText, useTexts } from '#web/i18n/texts.ts';
import { Card } from '#web/kit/Card.tsx';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import { agreementNames, statements, statementTexts, type Statement } from '../names.ts';
import type { About } from '../schema.ts';
import { aboutTexts } from './texts.ts';

type Values = Readonly<Partial<Record<Statement, number>>>;

interface SurveyFormProps {
  readonly survey: NonNullable<About['survey']>;
  /** An advising PMO asks about its advice, not about its rules. */
  readonly isAdviser: boolean;
}

/** The open survey with one's own answers. */
export function SurveyForm({ survey, isAdviser }: SurveyFormProps) {
  const t = useTexts(aboutTexts);
  const { required } = useTexts(productTexts);
  const say = useText();
  const { message } = App.useApp();
  const answer = useWrite('PUT', '/api/surveys/{id}/answers', {
    onDone: () => void message.success(t.thanks),
  });
  const initial: Values = Object.fromEntries(
    survey.answers.map(({ statement, agreement }) => [statement, agreement]),
  );
  const labelOf = (statement: Statement): string =>
    isAdviser && statement === 'accept' ? t.acceptAdvise : say(statementTexts[statement]);
  return (
    <Card title={`${t.survey} · ${survey.name}`}>
      <Form<Values>
        layout="vertical"
        initialValues={initial}
        onFinish={(values) =>
          answer.mutate({
            params: { id: survey.id },
            body: {
              answers: statements.flatMap((statement) => {
                const agreement = values[statement];
                return agreement === undefined ? [] : [{ statement, agreement }];
              }),
            },
          })
        }
      >
        {statements.map((statement) => (
          <Form.Item
            key={statement}
            name={statement}
            label={labelOf(statement)}
            rules={[{ required: true, message: fill(required, { label: labelOf(statement) }) }]}
          >
            <Radio.Group
              aria-label={labelOf(statement)}
              options={agreementNames.map((name, index) => ({ value: index + 1, label: say(name) }))}
            />
          </Form.Item>
        ))}
        <ProblemNotice error={answer.error} />
        <Button type="primary" htmlType="submit" loading={answer.isPending}>
          {isAdviser ? t.sendAdvise : t.send}
        </Button>
      </Form>
    </Card>
  );
}
