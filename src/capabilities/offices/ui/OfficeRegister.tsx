import { Select } from 'antd';
import { useMay } from '#web/api/session.ts';
import { useGet } from '#web/api/use-get.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { Card } from '#web/kit/Card.tsx';
import { DateField } from '#web/kit/DateField.tsx';
import { EmptyState } from '#web/kit/EmptyState.tsx';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import { RowSkeletons } from '#web/kit/Skeletons.tsx';
import { paths, withQuery } from '#web/paths.ts';
import { LinkButton } from '#web/routing/LinkButton.tsx';
import { useUrlState } from '#web/routing/url-state.ts';
import type { Authority } from '../../method/schema/messages.ts';
import type { EffectiveSay } from '../schema/authority.ts';
import { authorityTexts } from './authority-texts.ts';
import { Legend } from './Legend.tsx';
import { SayCell } from './SayCell.tsx';
import { SayDrawer } from './SayDrawer.tsx';

/** The 27 decision points as they hold for one PMO unit; each opens why. */
export function OfficeRegister({ authority }: { readonly authority: Authority }) {
  const t = useTexts(authorityTexts);
  const may = useMay();
  const [{ office, cls, on, point }, setUrl] = useUrlState({ office: '', cls: '', on: '', point: '' });
  const offices = useGet('/api/offices', undefined, { enabled: may('office.read') });
  const rows = offices.data?.rows ?? [];
  const officeId = office || (rows[0]?.id ?? '');
  const register = useGet(
    '/api/offices/{id}/authority',
    { params: { id: officeId }, query: { ...(isClass(cls) ? { class: cls } : {}), ...(on ? { on } : {}) } },
    { enabled: officeId !== '' },
  );
  if (offices.data && rows.length === 0) return <NoOffice />;
  const points = register.data?.points ?? [];
  return (
    <div className="zs-stack">
      <div className="zs-office-tools">
        <Select
          aria-label={t.office}
          value={officeId || undefined}
          options={rows.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(next) => setUrl({ office: next ?? '', point: '' })}
        />
        <Select
          aria-label={t.class}
          value={cls}
          options={[{ value: '', label: t.anyClass }, ...classes.map((one) => ({ value: one, label: one }))]}
          onChange={(next) => setUrl({ cls: next })}
        />
        <DateField
          label={t.on}
          value={on || (register.data?.on ?? null)}
          onChange={(day) => setUrl({ on: day ?? '' })}
        />
      </div>
      <ProblemNotice error={offices.error ?? register.error} onRetry={() => void register.refetch()} />
      <Legend authority={authority} />
      <Card isFlush>
        {register.data ? (
          <ul className="zs-says">
            {points.map((one) => (
              <SayCell key={one.code} say={one} onOpen={() => setUrl({ point: one.code }, { push: true })} />
            ))}
          </ul>
        ) : (
          <RowSkeletons count={14} />
        )}
      </Card>
      <SayDrawer
        officeId={officeId}
        say={points.find((one: EffectiveSay) => one.code === point) ?? null}
        levels={authority.levels}
        onClose={() => setUrl({ point: '' })}
      />
    </div>
  );
}

const classes = ['A', 'B', 'C'] as const;
const isClass = (text: string): text is (typeof classes)[number] => classes.some((one) => one === text);

function NoOffice() {
  const t = useTexts(authorityTexts);
  const may = useMay();
  return (
    <EmptyState
      text={t.noOffice}
      action={
        may('office.manage') ? (
          <LinkButton to={withQuery(paths.offices, { new: 'top' })} type="primary">
            {t.createFirst}
          </LinkButton>
        ) : (
          <p className="zs-muted">{t.askDirector}</p>
        )
      }
    />
  );
}
