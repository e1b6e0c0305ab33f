import { App, Button, Space, Tag } from 'antd';
import { fill } from '#platform/i18n.ts';
import { messageOf } from '#web/api/problem.ts';
import { useMay } from '#web/api/session.ts';
import { useGet } from '#web/api/use-get.ts';
import { useWrite } from '#web/api/use-write.ts';
import { useText, useTexts } from '#web/i18n/texts.ts';
import { Card } from '#web/kit/Card.tsx';
import { EmptyState } from '#web/kit/EmptyState.tsx';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import { ScrollX } from '#web/kit/ScrollX.tsx';
import '#web/kit/simple-table.css';
import { ruleStateNames } from '../names.ts';
import type { GuidelineRule } from '../schema.ts';
import { dutyTexts } from './texts.ts';

/** The rules of the resource guideline; drafts are adopted or dropped here. */
export function GuidelineRules({ officeId }: { readonly officeId: string }) {
  const t = useTexts(dutyTexts);
  const say = useText();
  const { message } = App.useApp();
  const mayManage = useMay()('duty.manage');
  const found = useGet('/api/offices/{id}/guideline-rules', { params: { id: officeId } });
  const change = useWrite('PATCH', '/api/guideline-rules/{id}');
  const rules = found.data?.rules ?? [];
  const settle = (rule: GuidelineRule, state: 'adopted' | 'dropped') =>
    change
      .mutateAsync({ params: { id: rule.id }, body: { version: rule.version, state } })
      .catch((error: unknown) => void message.error(messageOf(error)));
  return (
    <Card title={t.guideline} isFlush>
      <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />
      {found.data && rules.length === 0 ? <EmptyState text={t.noRules} /> : null}
      {rules.length > 0 ? (
        <ScrollX label={t.guideline} minWidth={560}>
          <table className="zs-simple-table">
            <thead>
              <tr>
                <th scope="col">{t.rule}</th>
                <th scope="col">{t.state}</th>
                <th scope="col">{t.source}</th>
                {mayManage ? (
                  <th scope="col">
                    <span className="zs-visually-hidden">{t.adopt}</span>
                  </th>
                ) : null}
              </tr>
            </thead>
            <tbody>
              {rules.map((rule) => (
                <tr key={rule.id}>
                  <td>{rule.rule}</td>
                  <td>
                    <Tag>{say(ruleStateNames[rule.state])}</Tag>
                  </td>
                  <td>
                    {rule.source
                      ? fill(t.sourceOf, { person: rule.source.person, day: rule.source.notedOn })
                      : '—'}
                  </td>
                  {mayManage ? (
                    <td className="is-number">
                      {rule.state === 'draft' ? (
                        <Space>
                          <Button size="small" type="primary" onClick={() => void settle(rule, 'adopted')}>
                            {t.adopt}
                          </Button>
                          <Button size="small" onClick={() => void settle(rule, 'dropped')}>
                            {t.drop}
                          </Button>
                        </Space>
                      ) : null}
                    </td>
                  ) : null}
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollX>
      ) : null}
    </Card>
  );
}
