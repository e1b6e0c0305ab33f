import { SearchOutlined } from '@ant-design/icons';
import { Checkbox, Input, Select } from 'antd';
import { fill } from '#platform/i18n.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { Card } from '#web/kit/Card.tsx';
import { EmptyState } from '#web/kit/EmptyState.tsx';
import { useUrlState } from '#web/routing/url-state.ts';
import type { Authority } from '../../method/schema/messages.ts';
import { differs } from '../rules.ts';
import { TypeTable } from './TypeTable.tsx';
import { Legend } from './Legend.tsx';
import '../../method/ui/method.css';
import { authorityTexts } from './authority-texts.ts';
import { useSay } from '../../method/ui/use-say.ts';

/** What each type gives at the 27 decision points; any two stand side by side with their differences marked. */
export function TypeComparison({ authority }: { readonly authority: Authority }) {
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
      <p className="zs-muted">* {t.stated}</p>
      <Card isFlush>
        <TypeTable
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
