import { Button } from 'antd';
import { useState } from 'react';
import { fill } from '#platform/i18n.ts';
import { useGet } from '#web/api/use-get.ts';
import { useFormat } from '#web/i18n/format.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { PageHeader } from '#web/kit/PageHeader.tsx';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import { CardSkeletons } from '#web/kit/Skeletons.tsx';
import { paths, withQuery } from '#web/paths.ts';
import { PageLink } from '#web/routing/PageLink.tsx';
import type { RuleSettings } from '../../schema/health-rules.ts';
import { MeasureCard } from './MeasureCard.tsx';
import { LimitsCard, SignalsCard } from './NumberCards.tsx';
import { differencesOf, hasCrossed, isShipped, noEdits, shippedEdits, type Edits } from './rules-draft.ts';
import './rules.css';
import { SaveRules } from './SaveRules.tsx';
import { ruleTexts } from './texts.ts';

/** The thresholds of health: in force, as shipped, and what a change would do. */
export function HealthRulesPage() {
  const t = useTexts(ruleTexts);
  const settings = useGet('/api/health-rules');
  return settings.data ? (
    <RulesEditor settings={settings.data} onRefresh={() => void settings.refetch()} />
  ) : (
    <>
      <PageHeader title={t.title} subtitle={t.text} />
      <ProblemNotice error={settings.error} onRetry={() => void settings.refetch()} />
      {settings.error ? null : <CardSkeletons count={6} />}
    </>
  );
}

interface RulesEditorProps {
  readonly settings: RuleSettings;
  readonly onRefresh: () => void;
}

function RulesEditor({ settings, onRefresh }: RulesEditorProps) {
  const t = useTexts(ruleTexts);
  const [edits, setEdits] = useState<Edits>(noEdits);
  const [isSaving, setIsSaving] = useState(false);
  const count = differencesOf(settings, edits).length;
  const isBlocked = count === 0 || hasCrossed(settings, edits);
  return (
    <>
      <PageHeader
        title={t.title}
        subtitle={t.text}
        actions={
          <>
            <Button disabled={isShipped(settings)} onClick={() => setEdits(shippedEdits(settings))}>
              {t.resetAll}
            </Button>
            <Button disabled={count === 0} onClick={() => setEdits(noEdits)}>
              {t.discard}
            </Button>
            <Button type="primary" disabled={isBlocked} onClick={() => setIsSaving(true)}>
              {t.review}
            </Button>
          </>
        }
      />
      <LastChange settings={settings} unsaved={count} />
      <div className="zs-rules">
        {settings.dimensions.map((dimension) => (
          <MeasureCard key={dimension.id} dimension={dimension} edits={edits} onEdits={setEdits} />
        ))}
        <LimitsCard settings={settings} edits={edits} onEdits={setEdits} />
        <SignalsCard settings={settings} edits={edits} onEdits={setEdits} />
      </div>
      {isSaving ? (
        <SaveRules
          settings={settings}
          edits={edits}
          onRefresh={onRefresh}
          onSaved={() => {
            setEdits(noEdits);
            setIsSaving(false);
          }}
          onClose={() => setIsSaving(false)}
        />
      ) : null}
    </>
  );
}

interface LastChangeProps {
  readonly settings: RuleSettings;
  readonly unsaved: number;
}

function LastChange({ settings, unsaved }: LastChangeProps) {
  const t = useTexts(ruleTexts);
  const format = useFormat();
  const { lastChange } = settings;
  const log = withQuery(paths.audit, { filter: 'action:is:health-rules.change' });
  return (
    <p className="zs-rules-state" aria-live="polite">
      {unsaved > 0 ? <strong>{fill(t.edited, { count: unsaved })}</strong> : null}
      <span className="zs-muted">
        {lastChange
          ? fill(t.lastChange, {
              by: lastChange.by,
              at: format.instant(lastChange.at),
              reason: lastChange.reason ?? '—',
            })
          : t.shippedAll}
      </span>
      {lastChange ? <PageLink to={log}>{t.history}</PageLink> : null}
    </p>
  );
}
