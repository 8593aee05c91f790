import fc from 'fast-check';
import { analyze } from '../analyze';
import { applicationFiles } from '../equivalence/applicationFiles';
import { DELIVERY } from '../equivalence/delivery';
import { FORMS, SYSTEMS } from '../equivalence/Design';
import { read } from '../testing/workflows';
import type { Files } from '../testing/workflows';
import { readKnowledgePack } from './readKnowledgePack';

/** A call of something unread beside the delivery, so that there is some doubt. */
const UNREAD: Files = {
  '.github/workflows/other.yml': `on: push
jobs: { a: { uses: acme/ci/.github/workflows/ci.yml@v1 } }
`,
};

const REPOSITORIES = SYSTEMS.flatMap(system =>
  FORMS.map(form => ({
    ...applicationFiles,
    ...DELIVERY[system][form]('approval'),
    ...UNREAD,
  })),
).map(files => ({ input: read(files), without: analyze(read(files)) }));

/** Names that are nowhere in the repositories. */
const name = fc.stringMatching(/^[a-z]{1,8}$/).map(letters => `qq${letters}`);
const kinds = fc.subarray(
  ['build', 'unit-test', 'lint', 'deploy', 'sast', 'approval', 'harmless'],
  { minLength: 1 },
);
const reference = fc.oneof(
  name.map(x => `${x}/ci/.github/workflows/ci.yml`),
  name.map(x => ({ project: `${x}/ci`, file: 'ci.yml' })),
  name.map(x => ({ template: 'ci.yml', repository: x })),
  name.map(x => ({ orb: `${x}/ci`, job: '*' })),
  name.map(step => ({ step })),
  name.map(x => ({ extends: `.${x}` })),
);
const entry = fc.oneof(
  fc.record({
    tool: name,
    proves: kinds,
    commands: fc.array(name, { minLength: 1, maxLength: 3 }),
    actions: name.map(x => `${x}/*`),
    images: name,
    replaces: fc.constant(true),
  }),
  fc.record({
    shared: name,
    references: fc.array(reference, { minLength: 1, maxLength: 3 }),
    proves: kinds,
    complete: fc.boolean(),
  }),
);

it('changes no answer where nothing of what it speaks of is there', () => {
  fc.assert(
    fc.property(
      fc.nat(REPOSITORIES.length - 1),
      fc.array(entry, { maxLength: 6 }),
      (index, entries) => {
        const { input, without } = REPOSITORIES[index];
        const { pack, problems } = readKnowledgePack(entries);
        expect(problems).toEqual([]);
        expect(analyze({ ...input, knowledge: pack })).toEqual(without);
      },
    ),
    { numRuns: 60 },
  );
});
