import { defineTexts } from '#web/i18n/texts.ts';

export const besideTexts = defineTexts({
  earlier: ['历次计算', 'Earlier studies'],
  title: ['与排名并列', 'Beside the ranking'],
  hint: [
    '三列都按 {budget} 的预算和现行排名，只供比较；以终选会的决定为准。',
    'All three columns take a budget of {budget} and the ranking of now. They compare; the meeting decides.',
  ],
  rank: ['名次', 'Rank'],
  project: ['项目', 'Project'],
  cost: ['投资', 'Cost'],
  strict: ['按排名，遇到放不下的即止', 'By rank, ending at the first that does not fit'],
  skip: ['按排名，跳过放不下的', 'By rank, passing over what does not fit'],
  study: ['优选参考', 'Best portfolio'],
  chosen: ['入选', 'In'],
  left: ['未入选', 'Out'],
  sumOfCost: ['投资合计', 'Cost in all'],
  sumOfScore: ['评分合计', 'Scores in all'],
});
