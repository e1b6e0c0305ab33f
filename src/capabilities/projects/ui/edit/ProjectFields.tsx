import { Form, Input, InputNumber, Select } from 'antd';
import type { ReactElement } from 'react';
import { fill } from '#platform/i18n.ts';
import { useGet } from '#web/api/use-get.ts';
import '#web/forms/form-grid.css';
import { useFormat } from '#web/i18n/format.ts';
import { productTexts } from '#web/i18n/product.ts';
import { useText, useTexts } from '#web/i18n/texts.ts';
import type { PickablePerson } from '#web/kit/PersonPicker.tsx';
import { PersonField } from '../../../organisation/ui/PersonField.tsx';
import { UnitField } from '../../../organisation/ui/UnitField.tsx';
import { nextPhases } from '../../rules.ts';
import { healthNames, klassNames, phaseNames } from '../../names.ts';
import type { ProjectDetail } from '../../schema.ts';
import { optionsOf } from '../options.ts';
import { projectTexts } from '../texts.ts';
import type { ProjectValues } from './project-values.ts';

interface FieldProps {
  readonly name: keyof ProjectValues;
  readonly label: string;
  readonly isWide?: true;
  readonly isRequired?: true;
  readonly children: ReactElement;
}

function Field({ name, label, isWide, isRequired, children }: FieldProps) {
  const { required } = useTexts(productTexts);
  const rules = isRequired ? [{ required: true, whitespace: true, message: fill(required, { label }) }] : [];
  return (
    <Form.Item name={name} label={label} rules={rules} {...(isWide ? { className: 'is-wide' } : {})}>
      {children}
    </Form.Item>
  );
}

/** The fields of a project, for its form. */
export function ProjectFields({ project }: { readonly project: ProjectDetail }) {
  const t = useTexts(projectTexts);
  return (
    <div className="zs-form-grid">
      <Field name="name" label={t.name} isWide isRequired>
        <Input maxLength={300} />
      </Field>
      <Field name="code" label={t.code} isRequired>
        <Input maxLength={60} />
      </Field>
      <Field name="nameEn" label={t.nameEn}>
        <Input maxLength={300} />
      </Field>
      <Standing project={project} />
      <People project={project} />
      <Dates />
      <Figures currency={project.currency} />
      <Field name="description" label={t.description} isWide>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={20_000} />
      </Field>
      <Field name="note" label={t.note} isWide>
        <Input.TextArea autoSize={{ minRows: 1, maxRows: 6 }} maxLength={20_000} />
      </Field>
    </div>
  );
}

function Standing({ project: { phase } }: { readonly project: ProjectDetail }) {
  const t = useTexts(projectTexts);
  const say = useText();
  const reachable = Object.fromEntries([phase, ...nextPhases[phase]].map((one) => [one, phaseNames[one]]));
  const secrecies = (['public', 'internal', 'secret'] as const).map((value) => ({ value, label: t[value] }));
  return (
    <>
      <Field name="phase" label={t.phase}>
        <Select options={optionsOf(reachable, say)} />
      </Field>
      <Field name="klass" label={t.klass}>
        <Select allowClear options={optionsOf(klassNames, say)} />
      </Field>
      <Field name="type" label={t.type}>
        <Input maxLength={100} />
      </Field>
      <Field name="confidentiality" label={t.confidentiality}>
        <Select options={secrecies} />
      </Field>
      <Field name="priority" label={t.priority}>
        <InputNumber min={1} max={9999} precision={0} style={{ width: '100%' }} />
      </Field>
      <Field name="reportedHealth" label={t.reported}>
        <Select allowClear options={optionsOf(healthNames, say)} />
      </Field>
    </>
  );
}

function People({ project }: { readonly project: ProjectDetail }) {
  const t = useTexts(projectTexts);
  const programs = useGet('/api/programs').data?.rows ?? [];
  return (
    <>
      <Field name="managerId" label={t.manager}>
        <PersonField present={present(project.managerId, project.manager)} />
      </Field>
      <Field name="sponsorId" label={t.sponsor}>
        <PersonField present={present(project.sponsorId, project.sponsor)} />
      </Field>
      <Field name="unitId" label={t.unit}>
        <UnitField />
      </Field>
      <Field name="programId" label={t.program}>
        <Select allowClear options={programs.map(({ id, name }) => ({ value: id, label: name }))} />
      </Field>
      <Field name="customer" label={t.customer}>
        <Input maxLength={300} />
      </Field>
    </>
  );
}

const present = (id: string | null, name: string | null): PickablePerson | null =>
  id ? { id, name: name ?? id } : null;

function Dates() {
  const t = useTexts(projectTexts);
  return (
    <>
      <Field name="startOn" label={t.start}>
        <Input type="date" />
      </Field>
      <Field name="finishOn" label={t.finish}>
        <Input type="date" />
      </Field>
      <Field name="baselineStartOn" label={t.baselineStart}>
        <Input type="date" />
      </Field>
      <Field name="baselineFinishOn" label={t.baselineFinish}>
        <Input type="date" />
      </Field>
    </>
  );
}

function Figures({ currency }: Pick<ProjectDetail, 'currency'>) {
  const t = useTexts(projectTexts);
  const { unitOf } = useFormat();
  const sums = {
    budget: t.budget,
    actualCost: t.actualCost,
    forecast: t.forecast,
    contract: t.contract,
  } as const;
  return (
    <>
      {(['budget', 'actualCost', 'forecast', 'contract'] as const).map((name) => (
        <Field key={name} name={name} label={`${sums[name]} (${unitOf(currency)})`}>
          <InputNumber {...(name === 'budget' ? { min: 0 } : {})} style={{ width: '100%' }} />
        </Field>
      ))}
      <Field name="percentComplete" label={`${t.percent} (%)`}>
        <InputNumber min={0} max={100} style={{ width: '100%' }} />
      </Field>
    </>
  );
}
