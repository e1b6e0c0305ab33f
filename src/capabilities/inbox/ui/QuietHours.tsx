import { Input, Switch } from 'antd';
import { useState } from 'react';
import { useTexts } from '#web/i18n/texts.ts';
import type { DigestChoice } from '../schema.ts';
import { digestUiTexts } from './texts.ts';

type Quiet = DigestChoice['quiet'];

interface QuietHoursProps {
  readonly quiet: Quiet;
  readonly isBusy: boolean;
  readonly onChange: (quiet: Quiet) => void;
}

const offered = { from: '22:00', to: '08:00' };

/** The hours in which mail of ordinary notices waits; saved when a field that was changed is left. */
export function QuietHours({ quiet, isBusy, onChange }: QuietHoursProps) {
  const t = useTexts(digestUiTexts);
  const [hours, setHours] = useState(quiet ?? offered);
  const save = () => {
    const isWhole = hours.from !== '' && hours.to !== '' && hours.from !== hours.to;
    const isChanged = hours.from !== quiet?.from || hours.to !== quiet.to;
    if (isWhole && isChanged) onChange(hours);
  };
  const field = (end: 'from' | 'to') => (
    <label className="zs-quiet-hour">
      <span>{t[end]}</span>
      <Input
        type="time"
        value={hours[end]}
        onChange={({ target }) => setHours({ ...hours, [end]: target.value })}
        onBlur={save}
      />
    </label>
  );
  return (
    <section>
      <h3>{t.quiet}</h3>
      <p className="zs-muted">{t.quietText}</p>
      <div className="zs-quiet-hours">
        <Switch
          aria-label={t.quiet}
          checked={quiet !== null}
          disabled={isBusy}
          onChange={(isOn) => onChange(isOn ? hours : null)}
        />
        {quiet === null ? null : (
          <>
            {field('from')}
            {field('to')}
          </>
        )}
      </div>
    </section>
  );
}
