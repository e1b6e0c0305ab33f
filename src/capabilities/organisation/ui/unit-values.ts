import type { Unit, UnitChange } from '../schema.ts';

export interface UnitValues {
  readonly code?: string;
  readonly name: string;
  readonly nameEn?: string;
  readonly parentId?: string | null;
  readonly kind: Unit['kind'];
  readonly headId?: string | null;
  readonly position?: number | null;
  readonly validFrom?: string | null;
  readonly validTo?: string | null;
}

export const valuesOfUnit = ({
  code,
  name,
  nameEn,
  parentId,
  kind,
  headId,
  position,
  validFrom,
  validTo,
}: Unit): UnitValues => ({
  code,
  name,
  nameEn: nameEn ?? '',
  parentId,
  kind,
  headId,
  position,
  validFrom,
  validTo,
});

export const unitOfValues = ({
  code,
  name,
  nameEn,
  parentId,
  kind,
  headId,
  position,
  validFrom,
  validTo,
}: UnitValues): Omit<UnitChange, 'version'> & { name: string } => ({
  name,
  nameEn: blankToNull(nameEn),
  parentId: parentId ?? null,
  kind,
  headId: headId ?? null,
  position: position ?? 0,
  validFrom: blankToNull(validFrom),
  validTo: blankToNull(validTo),
  ...(code ? { code } : {}),
});

const blankToNull = (text: string | null | undefined): string | null => (text ?? '').trim() || null;
