import { defaultLadder } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import german from './de';
import { sayLadder } from './ladderTexts';
import { ladderTexts } from './ladderTranslationRef';

describe('the texts of the ladder', () => {
  it('are all there in German, and no others', () => {
    expect(Object.keys(german).sort()).toEqual(Object.keys(ladderTexts).sort());
    expect(Object.values(german).filter(text => !text.trim())).toEqual([]);
  });

  it('are said one by one, and nothing else is changed', () => {
    const said = sayLadder(defaultLadder, (_, text) => `${text}!`);

    expect(said.rungs[0]).toEqual({
      level: 1,
      name: `${defaultLadder.rungs[0].name}!`,
      adds: `${defaultLadder.rungs[0].adds}!`,
      enoughWhen: `${defaultLadder.rungs[0].enoughWhen}!`,
      climbSignal: `${defaultLadder.rungs[0].climbSignal}!`,
    });
    expect(sayLadder(defaultLadder, (_, text) => text)).toEqual(defaultLadder);
  });
});
