const columnOf: Readonly<Record<string, string>> = {
  code: 'code',
  title: 'title',
  titleEn: 'title_en',
  perspective: 'perspective',
  measure: 'measure',
  unit: 'unit',
  fromValue: 'from_value',
  toValue: 'to_value',
  currentValue: 'current_value',
  direction: 'direction',
  ownerId: 'owner_id',
  note: 'note',
};

/** The given fields under the names of their columns; what is not given is not touched. */
export const objectiveColumnsOf = (fields: object): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([key, value]) => {
      const column = columnOf[key];
      return column === undefined || value === undefined ? [] : [[column, value]];
    }),
  );
