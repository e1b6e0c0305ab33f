import { Alert, Button, Form, type FormInstance } from 'antd';
import { PersonField } from '#capabilities/organisation/ui/PersonField.tsx';
import { fill } from '#platform/i18n.ts';
import { useWrite } from '#web/api/use-write.ts';
import { usePunctuation } from '#web/i18n/punctuation.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import '../approvals.css';
import { stepsOf, type RouteValues } from './route-values.ts';
import { routeTexts } from './texts.ts';

/** Tries the steps as they stand in the form, as if somebody submitted now. */
export function Trial({ form }: { readonly form: FormInstance<RouteValues> }) {
  const t = useTexts(routeTexts);
  const { listed } = usePunctuation();
  const attempt = useWrite('POST', '/api/approval-routes/trials', { touches: [] });
  const applicantId = Form.useWatch('tryAs', form);
  const run = () => {
    const values = form.getFieldsValue(true) as RouteValues;
    if (applicantId)
      attempt.mutate({
        body: { steps: stepsOf(values), applicantId, pmoUnitId: values.pmoUnitIds?.[0] ?? null },
      });
  };
  const result = attempt.data;
  return (
    <div className="zs-route-trial">
      <Form.Item name="tryAs" label={t.tryAs}>
        <PersonField />
      </Form.Item>
      <Button onClick={run} disabled={!applicantId} loading={attempt.isPending}>
        {t.try}
      </Button>
      <ProblemNotice error={attempt.error} />
      {result ? (
        <Alert
          type={result.problem === null ? 'success' : 'error'}
          title={result.problem ?? t.usable}
          description={
            <ul>
              {result.steps.map(({ name, people, note }, index) => (
                <li key={`${index} ${name}`}>
                  {fill(t.found, { name, people: listed(people) || '—' })}
                  {note === null ? null : <span className="zs-muted"> {note}</span>}
                </li>
              ))}
            </ul>
          }
        />
      ) : null}
    </div>
  );
}
