import { Button } from 'antd';
import { useState } from 'react';
import { fill } from '#platform/i18n.ts';
import { useFormat } from '#web/i18n/format.ts';
import { useLocale } from '#web/i18n/locale.tsx';
import { usePunctuation } from '#web/i18n/punctuation.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { Card } from '#web/kit/Card.tsx';
import { EmptyState } from '#web/kit/EmptyState.tsx';
import { KpiCard } from '#web/kit/KpiCard.tsx';
import { Money } from '#web/kit/Money.tsx';
import { ScrollX } from '#web/kit/ScrollX.tsx';
import '#web/kit/simple-table.css';
import { paths, withQuery } from '#web/paths.ts';
import { PageLink } from '#web/routing/PageLink.tsx';
import { useUrlState } from '#web/routing/url-state.ts';
import { useObjectiveCandidates } from '#web/strategy-parts.ts';
import type { Objective, Strategy } from '../schema.ts';
import { LevelForm, type LevelAsked } from './LevelForm.tsx';
import { ObjectiveDrawer } from './ObjectiveDrawer.tsx';
import { Support } from './Support.tsx';
import { strategyTexts } from './texts.ts';

/** The tree with its figures, what is not served, and projects that serve nothing. */
export function ObjectiveTree({ strategy }: { readonly strategy: Strategy }) {
  const t = useTexts(strategyTexts);
  const [{ open }, setUrl] = useUrlState({ open: '' });
  const [level, setLevel] = useState<LevelAsked | null>(null);
  const { rows, mayEdit } = strategy;
  if (rows.length === 0) return <EmptyState text={t.noObjectives} />;
  return (
    <div className="zs-stack">
      <Figures strategy={strategy} />
      <Card isFlush>
        <ScrollX label={t.tree} minWidth={860}>
          <table className="zs-simple-table">
            <thead>
              <tr>
                {[
                  t.objective,
                  t.weight,
                  t.measure,
                  t.fromTo,
                  t.currentValue,
                  t.progress,
                  t.support,
                  t.owner,
                ].map((head, index) => (
                  <th key={head} className={[1, 4, 5].includes(index) ? 'is-number' : ''}>
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <Row key={row.id} row={row} onOpen={() => setUrl({ open: row.id })} />
              ))}
            </tbody>
          </table>
        </ScrollX>
      </Card>
      <Orphans strategy={strategy} />
      <ObjectiveDrawer
        objective={rows.find(({ id }) => id === open) ?? null}
        mayEdit={mayEdit}
        onBreakDown={(parent) => setLevel({ period: parent.period, parent })}
        onClose={() => setUrl({ open: '' })}
      />
      <LevelForm asked={level} rows={rows} onClose={() => setLevel(null)} />
    </div>
  );
}

function Row({ row, onOpen }: { readonly row: Objective; readonly onOpen: () => void }) {
  const t = useTexts(strategyTexts);
  const { locale } = useLocale();
  const { number } = useFormat();
  const unit = row.unit ? ` ${row.unit}` : '';
  return (
    <tr>
      <td style={{ paddingInlineStart: 12 + row.depth * 22 }}>
        <Button type="link" className="zs-objective-name" onClick={onOpen}>
          <span className="zs-muted">{row.code}</span>{' '}
          {locale === 'en' && row.titleEn ? row.titleEn : row.title}
        </Button>
      </td>
      <td className="is-number" title={`${t.totalWeight} ${row.totalWeight}`}>
        {row.weight}
      </td>
      <td>{row.measure ?? '—'}</td>
      <td>
        {row.fromValue === null && row.toValue === null
          ? '—'
          : `${row.fromValue ?? '—'} → ${row.toValue ?? '—'}${unit}`}
      </td>
      <td className="is-number">{row.currentValue === null ? '—' : `${row.currentValue}${unit}`}</td>
      <td className="is-number">{row.progress === null ? '—' : `${number(row.progress)}%`}</td>
      <td>
        <Support row={row} />
      </td>
      <td>{row.owner ?? '—'}</td>
    </tr>
  );
}

function Figures({ strategy }: { readonly strategy: Strategy }) {
  const t = useTexts(strategyTexts);
  const { listed } = usePunctuation();
  const parents = new Set(strategy.rows.map(({ parentId }) => parentId));
  const candidates = useObjectiveCandidates(strategy.period);
  const gaps = strategy.rows.filter(({ id, isSupported }) => !parents.has(id) && !isSupported);
  const hopeful = gaps.filter(({ id }) => candidates.of(id).length > 0).length;
  const codes = listed(gaps.map(({ code }) => code)) || '—';
  const percent = (value: number | null, why: string) => (value === null ? `—${why}` : `${value}%`);
  return (
    <div className="zs-grid">
      <KpiCard label={t.coverage} value={percent(strategy.supportedPercent, '')} note={t.coverageNote} />
      <KpiCard
        label={t.gaps}
        value={gaps.length}
        note={hopeful === 0 ? codes : `${codes} · ${fill(t.gapsHopeful, { count: hopeful })}`}
      />
      <KpiCard label={t.aligned} value={percent(strategy.alignedPercent, t.noRunning)} note={t.alignedNote} />
      <KpiCard label={t.overdue} value={strategy.overdueConfirmations} />
    </div>
  );
}

function Orphans({ strategy: { orphans } }: { readonly strategy: Strategy }) {
  const t = useTexts(strategyTexts);
  if (orphans.length === 0) return null;
  return (
    <Card title={`${t.orphans} (${orphans.length})`}>
      <p className="zs-muted">{t.orphanNote}</p>
      <ul className="zs-orphans">
        {orphans.slice(0, 50).map(({ id, code, name, budgetFen }) => (
          <li key={id}>
            <PageLink to={withQuery(paths.project(id), { tab: 'objectives' })}>
              {code} {name}
            </PageLink>
            <span className="zs-muted">
              <Money fen={budgetFen} withUnit />
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
