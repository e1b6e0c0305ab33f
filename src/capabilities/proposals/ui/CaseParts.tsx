import { pert, pertSum } from '#engine/scoring/pert.ts';
import { useFormat } from '#web/i18n/format.ts';
import { useText, useTexts } from '#web/i18n/texts.ts';
import { Card } from '#web/kit/Card.tsx';
import { ScrollX } from '#web/kit/ScrollX.tsx';
import '#web/kit/simple-table.css';
import { conclusionNames } from '../names.ts';
import { feasibilityOf, monthAfter, needsByMonth } from '../rules/needs.ts';
import type { ProposalContent } from '../schema/content.ts';
import { caseTexts } from './texts.ts';

/** The three-point estimates with mean and spread. */
export function PertCard({ estimates }: Pick<ProposalContent, 'estimates'>) {
  const t = useTexts(caseTexts);
  const { number } = useFormat();
  if (estimates.length === 0) return null;
  const rows = estimates.map((given) => ({ given, found: pert(given) }));
  const known = rows.flatMap(({ found }) => found ?? []);
  const sum = known.length === rows.length ? pertSum(known) : null;
  return (
    <Card title={t.pert}>
      <ScrollX label={t.pert} minWidth={420}>
        <table className="zs-simple-table">
          <thead>
            <tr>
              <th scope="col">{t.item}</th>
              <th scope="col" className="is-number">
                {t.range}
              </th>
              <th scope="col" className="is-number">
                {t.mean}
              </th>
              <th scope="col" className="is-number">
                {t.sd}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ given, found }, index) => (
              <tr key={index}>
                <td>{given.item}</td>
                <td className="is-number">
                  {[given.optimistic, given.likely, given.pessimistic].join(' / ')}
                </td>
                <td className="is-number">{found ? number(found.mean, 1) : t.disordered}</td>
                <td className="is-number">{found ? number(found.sd, 1) : '—'}</td>
              </tr>
            ))}
            {rows.length > 1 && sum ? (
              <tr>
                <th scope="row">{t.sum}</th>
                <td className="is-number">—</td>
                <td className="is-number">{number(sum.mean, 1)}</td>
                <td className="is-number">{number(sum.sd, 1)}</td>
              </tr>
            ) : null}
          </tbody>
        </table>
      </ScrollX>
    </Card>
  );
}

/** The need by role and month. */
export function NeedsCard({ needs, startOn }: Pick<ProposalContent, 'needs' | 'startOn'>) {
  const t = useTexts(caseTexts);
  const { number } = useFormat();
  const byMonth = needsByMonth(needs);
  const last = Math.max(-1, ...byMonth.map(({ offset }) => offset));
  if (last < 0) return null;
  const months = Array.from({ length: last + 1 }, (_, offset) => offset);
  const roles = [...new Set(byMonth.map(({ role }) => role))];
  const peopleOf = (role: string, offset: number): string => {
    const found = byMonth.find((one) => one.role === role && one.offset === offset);
    return found ? number(found.people, 1) : '';
  };
  return (
    <Card title={t.needs}>
      <ScrollX label={t.needs} minWidth={120 + months.length * 76}>
        <table className="zs-simple-table">
          <thead>
            <tr>
              <th scope="col">{t.role}</th>
              {months.map((offset) => (
                <th key={offset} scope="col" className="is-number">
                  {monthAfter(startOn, offset) ?? offset + 1}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {roles.map((role) => (
              <tr key={role}>
                <th scope="row">{role}</th>
                {months.map((offset) => (
                  <td key={offset} className="is-number">
                    {peopleOf(role, offset)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollX>
    </Card>
  );
}

/** The conclusion over the six dimensions. */
export function FeasibilityCard({ content }: { readonly content: ProposalContent }) {
  const t = useTexts(caseTexts);
  const say = useText();
  const whole = feasibilityOf(content);
  if (whole === null) return null;
  return (
    <Card title={t.feasibility}>
      <p>{say(conclusionNames[whole])}</p>
    </Card>
  );
}
