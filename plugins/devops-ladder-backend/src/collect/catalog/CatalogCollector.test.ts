import { mockServices } from '@backstage/backend-test-utils';
import { Entity, EntityLink } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  defaultLadder,
  Evidence,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { CollectorAnswer } from '@devops-ladder/backstage-plugin-devops-ladder-node';
import { CatalogCollector } from './CatalogCollector';
import { unlimited } from '../../__testUtils__/unlimited';

const AT = '2026-03-01T12:00:00.000Z';

function entity(kind: string, name: string, spec: Entity['spec'] = {}): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name },
    spec,
  };
}

interface Traits {
  name?: string;
  owner?: string;
  description?: string;
  annotations?: Record<string, string>;
  links?: EntityLink[];
  declaredApis?: string[];
  apis?: string[];
  type?: string;
}

/** A service that lacks nothing, but for what is said otherwise. */
function service(traits: Traits = {}): Entity {
  const {
    name = 'ferry',
    owner,
    description,
    annotations,
    links,
    declaredApis,
    apis = [],
    type,
  }: Traits = {
    owner: 'group:default/pilots',
    description: 'Takes people across.',
    annotations: { 'backstage.io/techdocs-ref': 'dir:.' },
    type: 'service',
    ...traits,
  };
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name, description, annotations, links },
    spec: {
      ...(type && { type }),
      ...(declaredApis && { providesApis: declaredApis }),
    },
    relations: [
      ...(owner ? [{ type: 'ownedBy', targetRef: owner }] : []),
      ...apis.map(targetRef => ({ type: 'providesApi', targetRef })),
    ],
  };
}

const pilots = entity('Group', 'pilots');
const tides = entity('API', 'tides');

function setUp(others: Entity[] = [pilots, tides]) {
  const catalog = catalogServiceMock({ entities: others });
  const byRefs = jest.spyOn(catalog, 'getEntitiesByRefs');
  const all = jest.spyOn(catalog, 'getEntities');
  const collector = new CatalogCollector({
    catalog,
    auth: mockServices.auth(),
  });
  const collect = async (
    services: Entity[],
    signal = new AbortController().signal,
  ) => {
    const answers: CollectorAnswer[] = [];
    const answering = collector.collect(
      services.map(target => ({
        entityRef: `component:default/${target.metadata.name}`,
        entity: target,
      })),
      {
        signal,
        at: AT,
        ladder: defaultLadder,
        budget: unlimited,
        lastFingerprint: () => undefined,
      },
    );
    for await (const answer of answering) {
      answers.push(answer);
    }
    return answers;
  };
  const evidenceOf = async (target: Entity, capability: string) => {
    const [answer] = await collect([target]);
    return answer.status === 'collected'
      ? answer.findings.evidence.filter(e => e.capability === capability)
      : [];
  };
  return { catalog, byRefs, all, collect, evidenceOf };
}

describe('CatalogCollector', () => {
  it('asks the catalog twice for a whole batch', async () => {
    const { collect, byRefs, all } = setUp();

    const answers = await collect([
      service({ declaredApis: ['tides'], apis: ['api:default/tides'] }),
      service({ name: 'dock', owner: 'group:default/dockers' }),
    ]);

    expect(answers.map(({ entityRef, status }) => [entityRef, status])).toEqual(
      [
        ['component:default/ferry', 'collected'],
        ['component:default/dock', 'collected'],
      ],
    );
    expect(byRefs).toHaveBeenCalledTimes(1);
    expect(byRefs.mock.calls[0][0].entityRefs).toEqual([
      'group:default/pilots',
      'api:default/tides',
      'group:default/dockers',
    ]);
    expect(all).toHaveBeenCalledTimes(1);
  });

  it('says what it says of each service alone', async () => {
    const { collect } = setUp();

    const [ferry, dock] = await collect([
      service(),
      service({
        name: 'dock',
        annotations: { 'pagerduty.com/service-id': 'P1' },
      }),
    ]);

    const capabilities = (answer: CollectorAnswer) =>
      answer.status === 'collected' &&
      answer.findings.evidence.map(e => `${e.capability} ${e.outcome}`);
    expect(capabilities(ferry)).toEqual([
      'catalogued met',
      'scaffolder-template not-met',
    ]);
    expect(capabilities(dock)).toEqual([
      'catalogued partial',
      'scaffolder-template not-met',
      'alerting met',
    ]);
  });

  it.each(['getEntitiesByRefs', 'getEntities'] as const)(
    'fails when %s fails',
    async method => {
      const { catalog, collect } = setUp();
      jest.spyOn(catalog, method).mockRejectedValue(new Error('out at sea'));

      await expect(collect([service()])).rejects.toThrow('out at sea');
    },
  );

  it('does not begin once it was aborted', async () => {
    const { collect, byRefs, all } = setUp();

    await expect(collect([service()], AbortSignal.abort())).rejects.toThrow();
    expect(byRefs).not.toHaveBeenCalled();
    expect(all).not.toHaveBeenCalled();
  });

  it('brings only what the ladder takes from the catalog', async () => {
    const { collect } = setUp();
    const [answer] = await collect([
      service({
        annotations: {
          'backstage.io/source-template': 'template:default/boat',
        },
      }),
    ]);

    const named =
      answer.status === 'collected'
        ? answer.findings.evidence.map(e => e.capability)
        : [];
    expect(named).toEqual(['catalogued', 'scaffolder-template', 'golden-path']);
    for (const id of named) {
      expect(defaultLadder.capabilities.find(c => c.id === id)?.from).toContain(
        'catalog',
      );
    }
  });
});

describe('places', () => {
  const view = 'https://git.example.com/ferry/blob/main/catalog-info.yaml';
  const docs = { 'backstage.io/techdocs-ref': 'dir:.' };

  it.each<[string, Record<string, string>, Evidence['places']]>([
    ['no link', {}, []],
    ['a view URL', { 'backstage.io/view-url': view }, [{ url: view }]],
    [
      'the location of the entity',
      { 'backstage.io/managed-by-location': `url:${view}` },
      [{ url: view }],
    ],
    [
      'a file on the disk of the backend',
      { 'backstage.io/managed-by-location': 'file:/srv/catalog-info.yaml' },
      [],
    ],
    [
      'a link that is none',
      // eslint-disable-next-line no-script-url
      { 'backstage.io/view-url': 'javascript:alert(1)' },
      [],
    ],
  ])('are known from %s', async (_, annotations, places) => {
    const { evidenceOf } = setUp();
    const target = service({ annotations: { ...docs, ...annotations } });

    expect(await evidenceOf(target, 'catalogued')).toEqual([
      expect.objectContaining({ places }),
    ]);
  });
});

describe('catalogued', () => {
  const link = (traits: Partial<EntityLink>): EntityLink[] => [
    { url: 'https://docs.example.com', ...traits },
  ];

  it.each<[string, Traits]>([
    ['everything', {}],
    [
      'the documentation of another entity',
      { annotations: { 'backstage.io/techdocs-entity': 'system:default/sea' } },
    ],
    [
      'a link of that title',
      { annotations: {}, links: link({ title: 'Docs' }) },
    ],
    ['a link of that icon', { annotations: {}, links: link({ icon: 'docs' }) }],
    [
      'a link of that type',
      { annotations: {}, links: link({ type: 'documentation' }) },
    ],
    ['its API', { declaredApis: ['tides'], apis: ['api:default/tides'] }],
    ['an owner in any case', { owner: 'Group:default/Pilots' }],
  ])('is met with %s', async (_, traits) => {
    const { evidenceOf } = setUp();

    expect(await evidenceOf(service(traits), 'catalogued')).toEqual([
      expect.objectContaining({
        outcome: 'met',
        strength: 'catalog',
        mechanism: 'catalog-entity',
        collector: 'catalog',
        seenAt: AT,
      }),
    ]);
  });

  it.each<[string, Traits, string]>([
    ['an owner', { owner: undefined }, 'lacks an owner.'],
    [
      'an owner who exists',
      { owner: 'group:default/ghosts' },
      'lacks a real owner (group:default/ghosts is not in the catalog).',
    ],
    ['a description', { description: undefined }, 'lacks a description.'],
    ['words in the description', { description: ' ' }, 'lacks a description.'],
    [
      'documentation',
      { annotations: { 'backstage.io/techdocs-ref': '' } },
      'lacks documentation (TechDocs or a link to it).',
    ],
    [
      'a link to documentation',
      { annotations: {}, links: link({ title: 'Docker dashboard' }) },
      'lacks documentation (TechDocs or a link to it).',
    ],
    [
      'an API that it names',
      {
        declaredApis: ['tides', 'moon'],
        apis: ['api:default/tides', 'api:default/moon'],
      },
      'lacks the API that it names (api:default/moon is not in the catalog).',
    ],
    [
      'any API that it names',
      { declaredApis: ['no such'] },
      'lacks the API that it names.',
    ],
    [
      'two things',
      { owner: undefined, annotations: {} },
      'lacks an owner and documentation (TechDocs or a link to it).',
    ],
  ])('is partial without %s', async (_, traits, words) => {
    const { evidenceOf } = setUp();

    expect(await evidenceOf(service(traits), 'catalogued')).toEqual([
      expect.objectContaining({
        outcome: 'partial',
        statement: `The catalog entity ${words}`,
      }),
    ]);
  });

  it('is not met with nothing', async () => {
    const { evidenceOf } = setUp();
    const bare = service({
      owner: undefined,
      description: undefined,
      annotations: undefined,
    });

    expect(await evidenceOf(bare, 'catalogued')).toEqual([
      expect.objectContaining({
        outcome: 'not-met',
        statement:
          'The catalog entity lacks an owner, a description and documentation (TechDocs or a link to it).',
      }),
    ]);
  });
});

describe('software templates', () => {
  const made = {
    'backstage.io/source-template': 'template:default/boat',
  };
  const template = (name: string, type: string) =>
    entity('Template', name, { type });

  it.each<[string, Traits, Entity[], 'met' | 'not-met', string]>([
    [
      'made from one',
      { annotations: made },
      [],
      'met',
      'template:default/boat',
    ],
    [
      'made from one that is gone, beside another',
      { annotations: made },
      [template('raft', 'service')],
      'met',
      'template:default/boat',
    ],
    [
      'of the type of one',
      {},
      [template('raft', 'Service')],
      'met',
      'A software template of the catalog makes services of the type service.',
    ],
    [
      'of the type of several',
      {},
      [template('raft', 'service'), template('boat', 'service')],
      'met',
      'A software template of the catalog makes services of the type service.',
    ],
    [
      'of another type',
      {},
      [template('site', 'website')],
      'not-met',
      'of the type service',
    ],
    ['where there is none', {}, [], 'not-met', 'of the type service'],
    [
      'made from nothing',
      { annotations: { 'backstage.io/source-template': '' } },
      [],
      'not-met',
      'of the type service',
    ],
    [
      'of no type',
      { type: undefined },
      [template('raft', 'service')],
      'not-met',
      'has no type',
    ],
  ])('of a service %s', async (_, traits, templates, outcome, words) => {
    const { evidenceOf } = setUp([pilots, ...templates]);

    expect(await evidenceOf(service(traits), 'scaffolder-template')).toEqual([
      expect.objectContaining({
        outcome,
        mechanism: 'software-template',
        statement: expect.stringContaining(words),
      }),
    ]);
  });

  it('lay the golden path only for what they made', async () => {
    const { evidenceOf } = setUp([pilots, template('raft', 'service')]);

    expect(
      await evidenceOf(service({ annotations: made }), 'golden-path'),
    ).toEqual([expect.objectContaining({ outcome: 'met', inherited: true })]);
    expect(await evidenceOf(service(), 'golden-path')).toEqual([]);
  });
});
