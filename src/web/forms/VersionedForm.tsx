import { useState, type ReactNode } from 'react';
import { currentOf } from '../api/problem.ts';
import { ModalForm } from '../kit/ModalForm.tsx';
import { StaleDialog, type StaleField } from '../kit/StaleDialog.tsx';
import { ChangedMeanwhile } from './ChangedMeanwhile.tsx';
import { useBase } from './use-base.ts';

interface Saving {
  readonly isPending: boolean;
  readonly error: Error | null;
  readonly reset: () => void;
}

interface VersionedFormProps<Values extends object, Body extends object> {
  readonly title: string;
  /** The record that is changed; null while nothing is. */
  readonly record: (object & { readonly id: string; readonly version: number }) | null;
  readonly initial: Partial<Values>;
  /** Names of the fields, for the comparison when somebody else saved first. */
  readonly fields: readonly StaleField[];
  readonly saving: Saving;
  /** What is sent for what was filled in, under the names of the record. */
  readonly bodyOf: (values: Values) => Body;
  readonly onSave: (body: Body, version: number) => void;
  readonly onClose: () => void;
  readonly width?: number;
  /** The removal of the record, at the other end of the buttons. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** A form over a record with a version: when somebody saved meanwhile, both values are shown and nothing typed is lost. */
export function VersionedForm<Values extends object, Body extends object>(
  props: VersionedFormProps<Values, Body>,
) {
  const { title, record, initial, fields, saving, bodyOf, onSave, onClose, width, aside, children } = props;
  const [sent, setSent] = useState<Body | null>(null);
  const theirs = currentOf(saving.error);
  const base = useBase(record);
  if (!record || !base) return null;
  const submit = (body: Body, version: number) => {
    setSent(body);
    onSave(body, version);
  };
  return (
    <>
      <ModalForm<Values>
        title={title}
        isOpen
        initial={initial}
        onSubmit={(values) => submit(bodyOf(values), base.version)}
        onClose={onClose}
        isSaving={saving.isPending}
        error={theirs ? null : saving.error}
        aside={aside}
        {...(width ? { width } : {})}
      >
        {record.version > base.version && !saving.isPending ? <ChangedMeanwhile /> : null}
        {children}
      </ModalForm>
      <StaleDialog
        theirs={theirs}
        mine={(sent ?? {}) as Readonly<Record<string, unknown>>}
        base={base as unknown as Readonly<Record<string, unknown>>}
        fields={fields}
        isSaving={saving.isPending}
        onSave={(merged, version) => submit(merged as Body, version)}
        onClose={saving.reset}
      />
    </>
  );
}
