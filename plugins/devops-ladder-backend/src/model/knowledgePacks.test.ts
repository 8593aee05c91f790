import { assessFiles } from '@devops-ladder/backstage-plugin-devops-ladder-analyzer';
import { JsonObject, JsonValue } from '@backstage/types';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import { IgnoredSettings } from './IgnoredSettings';
import { readKnowledge } from './knowledgePacks';

const DEPLOY = { tool: 'acme-ship', proves: 'deploy', commands: 'acme ship' };
const LINT = { tool: 'acme-lint', proves: 'lint', commands: 'acme lint' };

function read(knowledge: JsonValue) {
  const ignored = new IgnoredSettings();
  return { ...readKnowledge({ knowledge }, ignored), notes: ignored.notes };
}

describe('readKnowledge', () => {
  it('has another version where an entry is another or elsewhere', () => {
    const versions = [[], [DEPLOY], [DEPLOY, LINT], [LINT, DEPLOY]].map(
      entries => read(entries).version,
    );
    expect(versions[0]).toBe('');
    expect(new Set(versions).size).toBe(versions.length);
    expect(read([{ ...DEPLOY }]).version).toBe(versions[1]);
  });

  it('leaves out what cannot be used, and says why', () => {
    const { pack, version, notes } = read([{ ...DEPLOY, gate: 'soft' }, LINT]);
    expect(pack.entries).toEqual([LINT]);
    expect(version).toBe(read([LINT]).version);
    expect(notes).toEqual([
      {
        source: 'app-config',
        item: 'devopsLadder.knowledge[0].gate',
        message: expect.stringMatching(
          /^Entry acme-ship is left out\. .*blocking, advisory, unknown/,
        ),
      },
    ]);
  });

  describe('the examples of the documentation', () => {
    const page = readFileSync(
      resolve(__dirname, '../../../../docs/knowledge-pack.md'),
      'utf8',
    );
    const packs = [...page.matchAll(/```yaml\n([\s\S]*?)```/g)].map(
      ([, block]) => parse(block).devopsLadder.knowledge as JsonObject[],
    );
    const files = [
      ...page.matchAll(/```(?:yaml|groovy) title=(\S+)\n([\s\S]*?)```/g),
    ].map(([, path, content]) => ({ path, content }));

    it('are taken as they stand', () => {
      expect(packs).toHaveLength(7);
      for (const entries of packs) {
        const { pack, notes } = read(entries);
        expect(notes).toEqual([]);
        expect(pack.entries).toEqual(entries);
      }
    });

    it('have a pipeline for each CI system', () => {
      expect(files).toHaveLength(5);
    });

    it.each(files)('say what $path does', file => {
      const { pack } = read(packs.flat());
      const outcomeOf = (id: string, knowledge?: typeof pack) =>
        assessFiles({
          files: [file],
          knowledge,
          type: 'service',
          at: '2026-11-22T12:00:00Z',
        }).assessment.capabilities.find(({ capability }) => capability === id)
          ?.outcome;
      expect(outcomeOf('lint')).toBe('unknown');
      expect(outcomeOf('lint', pack)).toBe('not-met');
      expect(outcomeOf('unit-tests', pack)).toBe('met');
    });
  });
});
