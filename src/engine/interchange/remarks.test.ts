import { describe, expect, it } from 'vitest';
import type { PlanRemark } from '../plan.ts';
import { mspdiLosses } from './mspdi/losses.ts';
import { readMspdi } from './mspdi/read.ts';
import { readPlan } from './read-plan.ts';
import { planRules, planRuleText } from './rules.ts';
import { readXml } from './xml.ts';

const calendar =
  '<Calendars><Calendar><UID>1</UID><Name>c</Name><IsBaseCalendar>1</IsBaseCalendar></Calendar></Calendars>';
const project = (inside: string): string =>
  `<Project xmlns="http://schemas.microsoft.com/project"><StartDate>2026-03-02T08:00:00</StartDate><CalendarUID>1</CalendarUID>${calendar}${inside}</Project>`;
const tasks = (inside: string): string => project(`<Tasks>${inside}</Tasks>`);
const one = (inside: string): string =>
  tasks(`<Task><UID>1</UID><ID>1</ID><Duration>PT8H0M0S</Duration>${inside}</Task>`);

const worked = (day: number): string =>
  `<TimephasedData><Type>1</Type><Start>2026-03-${day}T08:00:00</Start><Finish>2026-03-${day}T17:00:00</Finish><Unit>2</Unit><Value>PT8H0M0S</Value></TimephasedData>`;
const assigned = (inside: string): string =>
  one('').replace(
    '</Project>',
    `<Resources><Resource><UID>1</UID></Resource></Resources><Assignments><Assignment><UID>1</UID><TaskUID>1</TaskUID><ResourceUID>1</ResourceUID>${inside}</Assignment></Assignments></Project>`,
  );
/** Worked on the 10th, 12th and 20th, which a duration of three days explains. */
const split = (duration: string): string =>
  assigned(worked(10) + worked(12) + worked(20))
    .replace('PT8H0M0S</Duration>', `${duration}</Duration>`)
    .replace(
      '</Duration>',
      '</Duration><Start>2026-03-10T08:00:00</Start><Finish>2026-03-23T17:00:00</Finish>',
    );
const many = (count: number, inside: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => inside(at + 1)).join('');

function lost(text: string): readonly PlanRemark[] {
  const result = readPlan('inline', text);
  if (result.status !== 'read') throw new Error(`${result.rule} ${result.at}`);
  return result.lost;
}

const xer = (wbs: string): string =>
  `ERMHDR\t8.2\n%T\tPROJECT\n%F\tproj_id\n%R\t1\n%T\tPROJWBS\n%F\twbs_id\tproj_id\tparent_wbs_id\n${wbs}%E\n`;

const raised: readonly (readonly [string, string, string])[] = [
  ['plan.value-unreadable', 'Tasks/Task/Priority', one('<Priority>high</Priority>')],
  ['plan.value-unreadable', 'Tasks/Task/Start', one('<Start>2026-02-30T08:00:00</Start>')],
  ['plan.blank-rows-skipped', 'Tasks', tasks('<Task><UID>1</UID><IsNull>1</IsNull></Task>')],
  ['plan.duplicate-uid', 'Tasks/Task/UID', tasks('<Task><UID>1</UID></Task><Task><UID>1</UID></Task>')],
  [
    'plan.project-summary-not-kept',
    'Task 0 (P)',
    tasks('<Task><UID>0</UID><ID>0</ID><Name>P</Name><OutlineLevel>0</OutlineLevel></Task>'),
  ],
  ['plan.external-task', 'Tasks', one('<ExternalTask>1</ExternalTask><Start>2026-03-02T08:00:00</Start>')],
  ['plan.subproject', 'Tasks', one('<IsSubproject>1</IsSubproject>')],
  [
    'plan.constraint-date-ignored',
    'Tasks/Task/ConstraintDate',
    one('<ConstraintDate>2026-03-02T08:00:00</ConstraintDate>'),
  ],
  ['plan.duration-missing', 'Tasks/Task/Duration', tasks('<Task><UID>1</UID></Task>')],
  ['plan.seconds-rounded', 'Tasks/Task/Work', one('<Work>PT0H0M15S</Work>')],
  ['plan.seconds-rounded', 'Tasks/Task/Start', one('<Start>2026-03-02T08:00:09</Start>')],
  ['plan.defaults-not-kept', 'Tasks/Task', one('<FixedCostAccrual>3</FixedCostAccrual><HideBar>0</HideBar>')],
  ['plan.derived-not-kept', 'Tasks/Task', one('<BCWS>120</BCWS>')],
  ['plan.field-not-kept', 'Tasks/Task/Hyperlink', one('<Hyperlink>https://example.com</Hyperlink>')],
  ['plan.field-not-kept', 'Unheard/Of/Value', project('<Unheard><Of><Value>7</Value></Of></Unheard>')],
  [
    'plan.placeholder-resource',
    'Resources',
    project('<Resources><Resource><UID>0</UID></Resource></Resources>'),
  ],
  ['plan.calendar-assumed', 'CalendarUID', one('').replace('<CalendarUID>1', '<CalendarUID>8')],
  ['plan.start-missing', 'StartDate', one('').replace(/<StartDate>.*<\/StartDate>/, '')],
  ['plan.split-dropped', 'Task 1 ()', split('PT24H0M0S')],
  [
    'plan.recurrence-doubtful',
    'Calendars/Calendar/Exceptions/Exception',
    one('').replace(
      '</Calendar>',
      '<Exceptions><Exception><TimePeriod><FromDate>2026-03-02T00:00:00</FromDate><ToDate>2026-03-12T00:00:00</ToDate></TimePeriod><Type>7</Type><Period>2</Period></Exception></Exceptions></Calendar>',
    ),
  ],
  [
    'plan.lookup-not-kept',
    'ExtendedAttributes/ExtendedAttribute/ValueList/Value',
    project(
      '<ExtendedAttributes><ExtendedAttribute><FieldID>1</FieldID><ValueList><Value><ID>1</ID><Value>x</Value></Value></ValueList></ExtendedAttribute></ExtendedAttributes>',
    ),
  ],
  [
    'plan.timephased-dropped-more',
    'TimephasedData',
    tasks(many(201, (uid) => `<Task><UID>${uid}</UID>${worked(10)}</Task>`)),
  ],
  ['plan.wbs-unplaced', 'PROJWBS', xer('%R\t5\t1\t6\n%R\t6\t1\t5\n')],
  ['plan.table-not-kept', 'RISKS', xer('%T\tRISKS\n%F\tid\n%R\t1\n')],
];

describe('an import names what it could not keep', () => {
  it.each(raised)('%s at %s', (rule, at, text) => {
    const found = lost(text).filter((entry) => entry.rule === rule && entry.at === at);
    expect(found).toHaveLength(1);
    expect(found[0]?.what).not.toMatch(/[{}]/);
  });

  it('once per kind and place, with a count and the first example', () => {
    const text = tasks(many(3, (uid) => `<Task><UID>${uid}</UID><Hyperlink>page ${uid}</Hyperlink></Task>`));
    expect(lost(text).find(({ at }) => at === 'Tasks/Task/Hyperlink')?.what).toBe(
      'not kept in 3 places, for example "page 1"',
    );
  });

  it('and a split is no week-end, and none that is kept', () => {
    const kept = split('PT24H0M0S').replace('03-23T17', '03-20T17');
    for (const text of [assigned(worked(13) + worked(16)), kept])
      expect(lost(text).map(({ rule }) => rule)).not.toContain('plan.split-dropped');
    expect(readMspdi(kept)).toMatchObject({
      plan: {
        tasks: [
          {
            pauses: [
              { afterMinutes: 480, pauseMinutes: 480 },
              { afterMinutes: 960, pauseMinutes: 2400 },
            ],
          },
        ],
      },
    });
  });
});

describe('a stream of XML', () => {
  it('may be cut anywhere', () => {
    const text = one('<Name>浇筑 &amp; 养护 🏗️</Name><Notes><![CDATA[a < b]]></Notes>');
    const whole = readMspdi(text);
    for (const size of [1, 2, 7]) {
      const chunks = Array.from({ length: Math.ceil(text.length / size) }, (_, at) =>
        text.slice(at * size, (at + 1) * size),
      );
      expect(readMspdi(chunks)).toEqual(whole);
    }
    expect(whole).toMatchObject({
      status: 'read',
      plan: { tasks: [{ name: '浇筑 & 养护 🏗️', notes: 'a < b' }] },
    });
  });

  it('is refused beyond its limits without being read on', () => {
    let asked = 0;
    function* endless(): Iterable<string> {
      yield '<a>';
      for (;;) {
        asked += 1;
        yield ' '.repeat(1000);
      }
    }
    const none = { open: () => undefined, text: () => undefined, close: () => undefined };
    expect(readXml(endless(), none, { depth: 5, characters: 10_000 })).toMatchObject({
      rule: 'plan.too-large',
    });
    expect(asked).toBe(10);
  });

  it('may carry a byte order mark and a namespace prefix', () => {
    const prefixed =
      '\uFEFF<p:Project xmlns:p="http://schemas.microsoft.com/project"><p:Title>T</p:Title></p:Project>';
    expect(readPlan('', prefixed)).toMatchObject({ status: 'read', plan: { name: 'T' } });
  });
});

describe('an export names what the format cannot express', () => {
  const result = readPlan('', one(''));
  if (result.status !== 'read') throw new Error(result.rule);
  const { plan } = result;

  it('plan.custom-slots-exceeded where the custom fields run out', () => {
    const custom = Object.fromEntries(Array.from({ length: 31 }, (_, at) => [`字段${at}`, 'x']));
    const full = { ...plan, tasks: plan.tasks.map((task) => ({ ...task, custom })) };
    expect(mspdiLosses(full)).toMatchObject([
      { rule: 'plan.custom-slots-exceeded', at: 'tasks', params: { count: 1, example: '字段30' } },
    ]);
  });

  it('plan.not-written for a data date', () => {
    expect(mspdiLosses({ ...plan, dataDate: 0 })).toMatchObject([
      { rule: 'plan.not-written', at: 'dataDate' },
    ]);
  });
});

const parameters = (text: string): string[] =>
  [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '').sort();

it('every rule has a text in both languages with parameters of the same names', () => {
  for (const [rule, [chinese, english]] of Object.entries(planRules)) {
    const known = new Set(parameters(english));
    expect(
      parameters(chinese).filter((name) => !known.has(name)),
      rule,
    ).toEqual([]);
  }
  expect(planRuleText('plan.xml-too-deep', { limit: 64 }, 0)).toBe('XML 嵌套超过 64 层');
});
