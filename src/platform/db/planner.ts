const settings = {
  // Compiling a plan pays off for reports over millions of rows; a list of ours would only wait for it.
  jit: 'off',
  // PostgreSQL ships with the costs of a turning disk, where a row found by its index is four times as dear as the next
  // one in the file. On a solid-state disk or in memory it then reads and sorts whole tables to show the first rows.
  random_page_cost: '1.1',
};

/** What a session tells PostgreSQL about how to plan, as the options of a connection. */
export const plannerOptions = Object.entries(settings)
  .map(([name, value]) => `-c ${name}=${value}`)
  .join(' ');

/** The same as a statement. */
export const plannerStatement = Object.entries(settings)
  .map(([name, value]) => `set ${name} = ${value}`)
  .join('; ');
