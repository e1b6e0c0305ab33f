import { SearchOutlined } from '@ant-design/icons';
import { Checkbox, Input, Select } from 'antd';
import { fill } from '#platform/i18n.ts';
import { asProblem } from '#web/api/problem.ts';
import { useGet } from '#web/api/use-get.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { Card } from '#web/kit/Card.tsx';
import { EmptyState } from '#web/kit/EmptyState.tsx';
import { PageHeader } from '#web/kit/PageHeader.tsx';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import { RowSkeletons } from '#web/kit/Skeletons.tsx';
import { useUrlState } from '#web/routing/url-state.ts';
import type { Authority } from '../schema/messages.ts';
import { differs } from '../rules.ts';
import { AuthorityTable } from './AuthorityTable.tsx';
import { LevelChip } from './LevelChip.tsx';
import './method.css';
import { authorityTexts } from './texts.ts';
import { useSay } from './use-say.ts';

export function AuthorityPage() {
  const t = useTexts(authorityTexts);
  const authority = useGet('/api/authority');
  if (asProblem(authority.error)?.status === 403) throw authority.error;
  return (
    <>
      <PageHeader title={t.title} subtitle={t.subtitle} />
      <ProblemNotice error={authority.error} onRetry={() => void authority.refetch()} />
      {authority.data ? <Register authority={authority.data} /> : <RowSkeletons count={14} />}
    </>
  );
}

function Register({ authority }: { readonly authority: Authority }) {
  const t = useTexts(authorityTexts);
  const say = useSay();
  const [{ q, left, right, only }, setUrl] = useUrlState({ q: '', left: '', right: '', only: '' });
  const { types, decisionPoints } = authority;
  const pair = types.filter(({ code }) => code === left || code === right);
  const isPair = pair.length === 2;
  const shown = isPair ? pair : types;
  const isDiffering = (point: (typeof decisionPoints)[number]) => isPair && differs(point, pair);
  const points = decisionPoints.filter(
    (point) =>
      `${point.code} ${point.zh} ${point.en}`.toLowerCase().includes(q.trim().toLowerCase()) &&
      (only === '' || !isPair || isDiffering(point)),
  );
  const options = types.map((type) => ({ value: `${type.code}`, label: say(type) }));
  const choose = (side: 'left' | 'right') => (value: string | undefined) => setUrl({ [side]: value ?? '' });
  return (
    <div className="zs-stack">
      <div className="zs-method-tools" role="search">
        <Input
          allowClear
          prefix={<SearchOutlined />}
          placeholder={t.filter}
          aria-label={t.filter}
          value={q}
          onChange={(event) => setUrl({ q: event.target.value })}
        />
        <span>{t.compare}</span>
        <Select
          allowClear
          placeholder={t.all}
          aria-label={t.compare}
          style={{ width: 130 }}
          value={left || undefined}
          options={options.filter(({ value }) => value !== right)}
          onChange={choose('left')}
        />
        <span>{t.with}</span>
        <Select
          allowClear
          placeholder={t.all}
          aria-label={`${t.compare} 2`}
          style={{ width: 130 }}
          value={right || undefined}
          options={options.filter(({ value }) => value !== left)}
          onChange={choose('right')}
        />
        {isPair ? (
          <Checkbox
            checked={only !== ''}
            onChange={(event) => setUrl({ only: event.target.checked ? 'yes' : '' })}
          >
            {t.onlyDiffering} · {fill(t.differing, { count: decisionPoints.filter(isDiffering).length })}
          </Checkbox>
        ) : null}
      </div>
      <Legend authority={authority} />
      <Card isFlush>
        <AuthorityTable
          types={shown}
          points={points}
          isDiffering={isDiffering}
          chosen={[left, right]}
          onChoose={(type) => setUrl(toggled({ left, right }, type))}
        />
        {points.length === 0 ? <EmptyState text={t.none} /> : null}
      </Card>
      <Caps authority={authority} />
    </div>
  );
}

function Legend({ authority }: { readonly authority: Authority }) {
  const t = useTexts(authorityTexts);
  const say = useSay();
  return (
    <div className="zs-level-legend">
      <span className="zs-muted">{t.legend}</span>
      {authority.levels.map((level) => (
        <LevelChip key={level.level} level={level.level} text={say(level)} blocks={level.blocks} />
      ))}
      <span className="zs-muted">* {t.stated}</span>
    </div>
  );
}

function Caps({ authority }: { readonly authority: Authority }) {
  const t = useTexts(authorityTexts);
  const say = useSay();
  return (
    <Card title={t.caps}>
      <ol className="zs-method-steps">
        {authority.caps.map((cap) => (
          <li key={cap.code}>
            <span className="zs-method-no">{cap.letter}</span>
            <div>{say(cap)}</div>
          </li>
        ))}
      </ol>
    </Card>
  );
}

/** The pair after a type was pressed: one of the pair leaves it, another takes the free place or the second. */
const toggled = ({ left, right }: { readonly left: string; readonly right: string }, type: string) => {
  if (type === left) return { left: '' };
  if (type === right) return { right: '' };
  return left === '' ? { left: type } : { right: type };
};
