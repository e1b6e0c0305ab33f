import type { NewOffice, OfficeChange, OfficeRow } from '../schema/offices.ts';
import { fenOfWan, wanOfFen } from './wan.ts';

/** A unit as its form holds it. */
export interface OfficeValues {
  readonly name: string;
  readonly displayName?: string;
  readonly orgUnitId?: string | null;
  readonly parentId?: string | null;
  readonly level: OfficeRow['level'];
  readonly structure: OfficeRow['structure'];
  readonly taxonomy: OfficeRow['taxonomy'];
  readonly organisationForm: OfficeRow['organisationForm'];
  readonly headsRank: OfficeRow['headsRank'];
  readonly superiorId?: string | null;
  readonly reportingLine?: OfficeRow['reportsTo'];
  readonly departments?: string[];
  readonly projectTypes?: string[];
  readonly amountFrom?: number | null;
  readonly amountBelow?: number | null;
}

export interface TypeValues {
  readonly preset: NewOffice['type']['preset'];
  readonly isCustom?: boolean;
  readonly from: string;
  readonly reason: string;
}

export const freshOffice: Partial<OfficeValues> = {
  level: 'organisation',
  structure: 'central',
  taxonomy: 'assurance-control-strategic',
  organisationForm: 'strong-matrix',
  headsRank: 'director',
};

export const valuesOfOffice = (office: OfficeRow): OfficeValues => ({
  name: office.name,
  displayName: office.displayName ?? '',
  orgUnitId: office.orgUnitId,
  parentId: office.parentId,
  level: office.level,
  structure: office.structure,
  taxonomy: office.taxonomy,
  organisationForm: office.organisationForm,
  headsRank: office.headsRank,
  superiorId: office.superiorId,
  reportingLine: office.reportingLine ?? [],
  departments: office.departments,
  projectTypes: office.projectTypes,
  amountFrom: wanOfFen(office.amountFromFen),
  amountBelow: wanOfFen(office.amountBelowFen),
});

export const officeOfValues = (values: OfficeValues): Omit<OfficeChange, 'version'> & { name: string } => ({
  name: values.name,
  displayName: (values.displayName ?? '').trim() || null,
  orgUnitId: values.orgUnitId ?? null,
  parentId: values.parentId ?? null,
  level: values.level,
  structure: values.structure,
  taxonomy: values.taxonomy,
  organisationForm: values.organisationForm,
  headsRank: values.headsRank,
  superiorId: values.superiorId ?? null,
  reportingLine: values.reportingLine && values.reportingLine.length > 0 ? values.reportingLine : null,
  departments: values.departments ?? [],
  projectTypes: values.projectTypes ?? [],
  amountFromFen: fenOfWan(values.amountFrom),
  amountBelowFen: fenOfWan(values.amountBelow),
});
