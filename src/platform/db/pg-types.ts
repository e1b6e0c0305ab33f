import pg from 'pg';

/**
 * One way of reading column types on both databases: whole numbers and decimals as numbers (money is
 * 分 well inside 2^53), dates and wall-clock times as ISO text, instants as ISO text in UTC.
 * Runs in every thread that parses rows, because each loads `pg` afresh.
 */
export const setTypeParsers = (): void => {
  const { types } = pg;
  types.setTypeParser(25, (text) => text);
  types.setTypeParser(20, Number);
  types.setTypeParser(1700, Number);
  types.setTypeParser(1082, (text) => text);
  types.setTypeParser(1114, (text) => `${text.slice(0, 10)}T${text.slice(11, 16)}`);
  types.setTypeParser(1184, (text) => new Date(text).toISOString());
};
