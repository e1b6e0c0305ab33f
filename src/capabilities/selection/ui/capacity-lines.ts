interface RoleMonth {
  readonly role: string;
  readonly month: string;
  readonly people: number;
}

/** One line for each role and month: `架构师 2026-06 2`. */
export const capacityLines = (rows: readonly RoleMonth[]): string =>
  rows.map(({ role, month, people }) => `${role} ${month.slice(0, 7)} ${people}`).join('\n');

/** What the lines say; a line that says something else is left out. */
export const capacityOf = (text: string): RoleMonth[] =>
  text.split('\n').flatMap((line) => {
    const [, role, month, people] =
      /^\s*(\S.*?)\s+(\d{4}-(?:0[1-9]|1[0-2]))\s+(\d+(?:\.\d+)?)\s*$/.exec(line) ?? [];
    return role ? [{ role, month: `${month}-01`, people: Number(people) }] : [];
  });
