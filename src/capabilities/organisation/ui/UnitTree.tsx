import { CaretDownOutlined, CaretRightOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Tag, Tooltip } from 'antd';
import { useState, type KeyboardEvent } from 'react';
import { fill } from '#platform/i18n.ts';
import { useLocale } from '#web/i18n/locale.tsx';
import { usePunctuation } from '#web/i18n/punctuation.ts';
import { useText, useTexts } from '#web/i18n/texts.ts';
import { unitKinds } from '../names.ts';
import type { Unit } from '../schema.ts';
import { organisationTexts } from './texts.ts';
import { unitNameIn } from './unit-values.ts';
import './unit-tree.css';

interface UnitTreeProps {
  readonly units: readonly Unit[];
  readonly openId: string;
  readonly onOpen: (id: string) => void;
  readonly onAddBelow?: (id: string) => void;
}

/** The units as a tree that the arrow keys walk, each with its head and how many people it has. */
export function UnitTree({ units, openId, onOpen, onAddBelow }: UnitTreeProps) {
  const t = useTexts(organisationTexts);
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const parents = new Set(units.map(({ parentId }) => parentId));
  const shown = visibleUnits(units, closed);
  const [focused, setFocused] = useState('');
  const current = shown.some(({ id }) => id === focused) ? focused : shown[0]?.id;
  const fold = (id: string) => setClosed((former) => new Set([...former, id]));
  const unfold = (id: string) => setClosed((former) => new Set([...former].filter((one) => one !== id)));
  const onKeyDown = (event: KeyboardEvent<HTMLElement>, unit: Unit) => {
    if (event.target !== event.currentTarget) return;
    const at = shown.indexOf(unit);
    if (event.key === 'Enter') onOpen(unit.id);
    else if (event.key === 'ArrowRight') unfold(unit.id);
    else if (event.key === 'ArrowLeft') fold(unit.id);
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const next = shown[at + (event.key === 'ArrowDown' ? 1 : -1)];
      if (next) document.getElementById(`unit-${next.id}`)?.focus();
    }
  };
  if (units.length === 0) return null;
  return (
    <ul className="zs-units" role="tree" aria-label={t.units}>
      {shown.map((unit) => (
        <li
          key={unit.id}
          id={`unit-${unit.id}`}
          role="treeitem"
          aria-level={unit.depth + 1}
          aria-selected={unit.id === openId}
          {...(parents.has(unit.id) ? { 'aria-expanded': !closed.has(unit.id) } : {})}
          tabIndex={unit.id === current ? 0 : -1}
          className={unit.id === openId ? 'is-open' : ''}
          style={{ paddingInlineStart: 12 + unit.depth * 24 }}
          onFocus={() => setFocused(unit.id)}
          onKeyDown={(event) => onKeyDown(event, unit)}
          onClick={() => onOpen(unit.id)}
        >
          <Caret
            hasChildren={parents.has(unit.id)}
            isOpen={!closed.has(unit.id)}
            onToggle={(isOpen) => (isOpen ? unfold(unit.id) : fold(unit.id))}
          />
          <UnitLine unit={unit} onAddBelow={onAddBelow} />
        </li>
      ))}
    </ul>
  );
}

interface CaretProps {
  readonly hasChildren: boolean;
  readonly isOpen: boolean;
  readonly onToggle: (isOpen: boolean) => void;
}

// Pointers only: the arrow keys open and close the branch that has the focus.
function Caret({ hasChildren, isOpen, onToggle }: CaretProps) {
  if (!hasChildren) return <span className="zs-units-caret" />;
  return (
    <span
      className="zs-units-caret"
      aria-hidden="true"
      onClick={(event) => {
        event.stopPropagation();
        onToggle(!isOpen);
      }}
    >
      {isOpen ? <CaretDownOutlined /> : <CaretRightOutlined />}
    </span>
  );
}

function UnitLine({
  unit,
  onAddBelow,
}: {
  readonly unit: Unit;
  readonly onAddBelow: ((id: string) => void) | undefined;
}) {
  const t = useTexts(organisationTexts);
  const say = useText();
  const { locale } = useLocale();
  const { labelled } = usePunctuation();
  const kind = unitKinds[unit.kind];
  return (
    <>
      <span className="zs-units-name">{unitNameIn(locale, unit)}</span>
      {kind && unit.kind !== 'department' ? <Tag>{say(kind)}</Tag> : null}
      <span className="zs-units-code zs-muted">{unit.code}</span>
      <span className="zs-units-head">{unit.headName}</span>
      <span className="zs-units-count zs-muted zs-number">
        {fill(unit.people === 1 ? t.oneMember : t.members, { count: unit.people })}
      </span>
      {onAddBelow ? (
        <Tooltip title={t.newBelow}>
          <Button
            type="text"
            size="small"
            tabIndex={-1}
            className="zs-units-add"
            aria-label={labelled(t.newBelow, unitNameIn(locale, unit))}
            icon={<PlusOutlined />}
            onClick={(event) => {
              event.stopPropagation();
              onAddBelow(unit.id);
            }}
          />
        </Tooltip>
      ) : null}
    </>
  );
}

/** Units in tree order without those below a closed one. */
const visibleUnits = (units: readonly Unit[], closed: ReadonlySet<string>): Unit[] => {
  const hidden = new Set<string>();
  return units.filter(({ id, parentId }) => {
    if (parentId !== null && (closed.has(parentId) || hidden.has(parentId))) hidden.add(id);
    return !hidden.has(id);
  });
};
