import type { Locale } from '#platform/i18n.ts';
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

/** What a unit is called in a language; its own name where it has none in it. */
export const unitNameIn = (locale: Locale, { name, nameEn }: Pick<Unit, 'name' | 'nameEn'>): string =>
  locale === 'en' && nameEn ? nameEn : name;

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
